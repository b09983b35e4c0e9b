package przystan.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import przystan.Elsewhere;
import przystan.RunningCity;
import przystan.boot.CommandLine;
import przystan.database.DatabaseAccess;
import przystan.database.TestDatabase;
import przystan.keys.Erasures;

/// The drill: the running city is copied, restored elsewhere, and works there.
class RestoreDrillTest {

    private static final UUID ERASED = UUID.fromString("eeeeeeee-0000-0000-0000-000000000001");

    private static final Path LIST = Path.of("target/test-data/erasures");

    @TempDir
    static Path home;

    private static String told = "";
    private static Map<String, String> before = Map.of();

    @BeforeAll
    static void copyAndRestore() throws Exception {
        TestDatabase.make("drill");
        assertThat(RunningCity.gets("/gdansk/pl/model").status()).isEqualTo(200);
        run(
                TestDatabase.owner(),
                "insert into audit.person_key values ('" + ERASED + "', '\\x00')" + " on conflict do nothing");
        var file = home.resolve("city.backup");
        before = rows(TestDatabase.owner());
        assertThat(command(RunningCity.part(CommandLine.class), "backup", file.toString()))
                .isZero();
        assertThat(rows(TestDatabase.owner())).as("nothing changed meanwhile").isEqualTo(before);
        Files.deleteIfExists(LIST);
        RunningCity.part(Erasures.class).remember(ERASED);
        Files.copy(LIST, home.resolve("erasures"));
        try (var elsewhere = program(WebApplicationType.NONE)) {
            assertThat(command(elsewhere.getBean(CommandLine.class), "restore", file.toString()))
                    .as(told)
                    .isZero();
        } finally {
            run(TestDatabase.owner(), "delete from audit.person_key where person = '" + ERASED + "'");
            Files.deleteIfExists(LIST);
        }
    }

    private static int command(CommandLine commands, String... words) {
        var out = new ByteArrayOutputStream();
        var code = commands.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
        told = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static ConfigurableApplicationContext program(WebApplicationType kind) {
        return Elsewhere.program(kind, "drill", home);
    }

    @Test
    void everyTableIsEqualToTheRowAndTheRecordHolds() throws Exception {
        var after = rows(TestDatabase.in("drill", TestDatabase.owner()));

        assertThat(after).isEqualTo(before);
        assertThat(one(
                        TestDatabase.in("drill", TestDatabase.owner()),
                        "select count(*) from audit.person_key where person = '" + ERASED + "'"))
                .isEqualTo("0");
        assertThat(before).containsKeys("policy.task", "people.account", "packages.imported_record");
        assertThat(told)
                .contains("every table is equal to it")
                .contains("Erased again, as the list of erasures says: 1.")
                .contains("The record is whole.");
    }

    @Test
    void peopleReadAndSignInThere() throws Exception {
        try (var elsewhere = program(WebApplicationType.SERVLET);
                var reader = HttpClient.newBuilder()
                        .cookieHandler(new java.net.CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            var address =
                    URI.create("http://localhost:" + elsewhere.getEnvironment().getProperty("local.server.port"));
            var here = Jsoup.parse(RunningCity.gets("/gdansk/pl/model").text());
            var there = Jsoup.parse(reader.send(
                            HttpRequest.newBuilder(address.resolve("/gdansk/pl/model"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
            assertThat(there.select("main").text())
                    .isNotEmpty()
                    .isEqualTo(here.select("main").text());

            var desk = reader.send(
                    HttpRequest.newBuilder(address.resolve("/demo/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("email=koordynatorka%40gdansk.example"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(desk.statusCode()).isEqualTo(200);
            assertThat(desk.uri().getPath()).contains("/desk");
        }
    }

    /// How many rows each table has and what they say; not of what a program at rest writes by itself, nor of the
    /// person who was erased.
    private static Map<String, String> rows(DatabaseAccess access) throws SQLException {
        var rows = new TreeMap<String, String>();
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            var tables = new java.util.ArrayList<String>();
            try (var found = statement.executeQuery("""
                    select schemaname || '.' || tablename from pg_tables
                    where schemaname not in ('jobs', 'events', 'public', 'pg_catalog', 'information_schema')
                        and tablename not in ('session', 'session_attributes', 'seal', 'entry', 'reading')""")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (var table : tables) {
                try (var found = statement.executeQuery(
                        "select md5(coalesce(string_agg(md5(one::text), '' order by md5(one::text)), '')) from " + table
                                + " one where one::text not like '%" + ERASED + "%'")) {
                    found.next();
                    rows.put(table, found.getString(1));
                }
            }
        }
        return rows;
    }

    private static void run(DatabaseAccess access, String statements) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static String one(DatabaseAccess access, String query) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
