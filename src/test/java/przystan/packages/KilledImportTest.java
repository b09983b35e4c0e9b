package przystan.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static przystan.packages.ImportingProgram.Said.BEGUN;
import static przystan.packages.ImportingProgram.Said.COMMITTING;
import static przystan.packages.ImportingProgram.Said.REPORTED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import przystan.database.DatabaseAccess;
import przystan.database.EmbeddedPostgres;
import przystan.packages.ImportingProgram.Moment;
import przystan.packages.ImportingProgram.Victim;

/// Whenever the program is killed while it imports a package, alone or together with its database server, the unit
/// then has all of the package or nothing of it.
class KilledImportTest {

    private static final Path DATA = Path.of("target", "killed-import").toAbsolutePath();
    private static final String SHIPPED = "gdansk";
    private static final String ORGANISATIONS = "organisations.organisation";
    private static final String TERMS = "policy.term";
    private static final String RECORDS = "packages.imported_record";
    private static final int MADE = 2000;
    private static final int STEPS = 8;

    /// What the database says of the unit.
    ///
    /// @param version the unit's content version, 0 if there is no unit
    /// @param tables each table with rows of units, with how many there are and what they say
    record State(long version, Map<String, Rows> tables) {
        int rows(String table) {
            return tables.getOrDefault(table, new Rows(0, "")).count();
        }
    }

    record Rows(int count, String hash) {}

    private enum Outcome {
        ABSENT,
        WHOLE
    }

    @BeforeEach
    void beginWithAnEmptyDatabase() throws SQLException {
        try (var server = EmbeddedPostgres.start(DATA)) {
            replaceBy("template0", server);
        }
    }

    @Test
    void aFirstImportThatIsKilledLeavesNothingBehind(@TempDir Path folder) throws Exception {
        ImportingProgram.start(DATA, large(folder))
                .kill(new Moment(BEGUN, Duration.ofMillis(300)), Victim.PROGRAM_AND_SERVER);

        var killed = state();
        assertThat(killed.version()).isZero();
        assertThat(killed.tables()).containsKeys(ORGANISATIONS, TERMS, RECORDS);
        assertThat(killed.tables().values()).extracting(Rows::count).containsOnly(0);
    }

    @Test
    @Tag("long")
    void aKilledImportIsWholeOrAbsentWheneverItIsKilled(@TempDir Path folder) throws Exception {
        ImportingProgram.start(DATA, SHIPPED).finish();
        var before = state();
        keep();
        var large = large(folder);
        var takes = ImportingProgram.start(DATA, large).finish();
        var after = state();
        requireLarger(before, after);

        var outcomes = EnumSet.noneOf(Outcome.class);
        var victim = Victim.PROGRAM;
        for (var moment : moments(takes)) {
            var round = victim + " killed at " + moment + ", when an import takes " + takes;
            restore();
            ImportingProgram.start(DATA, large).kill(moment, victim);

            var killed = state();
            assertThat(killed).as(round).isIn(moment.said() == REPORTED ? List.of(after) : List.of(before, after));
            outcomes.add(killed.equals(after) ? Outcome.WHOLE : Outcome.ABSENT);

            ImportingProgram.start(DATA, large).finish();
            assertThat(state()).as("imported again after " + round).isEqualTo(after);
            victim = victim == Victim.PROGRAM ? Victim.PROGRAM_AND_SERVER : Victim.PROGRAM;
        }
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
    }

    /// The shipped package with thousands of records more.
    private static String large(Path folder) throws IOException {
        var shipped = Path.of("src/main/resources/municipalities", SHIPPED);
        try (var files = Files.list(shipped)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        new WrittenPackage(folder)
                .file("made-organisations.yaml", list("organisations", """
                          - id: made-organisation-%1$d
                            name: {pl: "Organizacja %1$d", en: "Organisation %1$d"}
                            kind: ngo
                            areas: [housing]
                            offers: [{pl: "kurs %1$d", en: "course %1$d"}]
                            source: made
                        """))
                .file("made-terms.yaml", list("terms", """
                          - id: made-term-%1$d
                            area: housing
                            term: {pl: "słowo %1$d", en: "word %1$d"}
                            definition: Made.
                            source: made
                        """));
        return folder.toString();
    }

    private static String list(String section, String item) {
        return IntStream.range(0, MADE).mapToObj(item::formatted).collect(Collectors.joining("", section + ":\n", ""));
    }

    private static void requireLarger(State before, State after) {
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.rows(ORGANISATIONS)).isEqualTo(before.rows(ORGANISATIONS) + MADE);
        assertThat(after.rows(TERMS)).isEqualTo(before.rows(TERMS) + MADE);
        assertThat(after.rows(RECORDS)).isEqualTo(before.rows(RECORDS) + 2 * MADE);
    }

    /// Through all of the writing, around the commit, and once the operator was told that it is done.
    private static List<Moment> moments(Duration takes) {
        var moments = new ArrayList<Moment>();
        for (var step = 0; step <= STEPS; step++) {
            moments.add(new Moment(BEGUN, takes.multipliedBy(step).dividedBy(STEPS)));
        }
        moments.add(new Moment(COMMITTING, Duration.ZERO));
        moments.add(new Moment(COMMITTING, Duration.ofMillis(2)));
        moments.add(new Moment(REPORTED, Duration.ZERO));
        return moments;
    }

    private static void keep() throws SQLException {
        try (var server = EmbeddedPostgres.start(DATA)) {
            inPostgres(server, "drop database if exists base");
            inPostgres(server, "create database base template przystan");
        }
    }

    private static void restore() throws SQLException {
        try (var server = EmbeddedPostgres.start(DATA)) {
            replaceBy("base", server);
        }
    }

    private static void replaceBy(String template, EmbeddedPostgres server) throws SQLException {
        inPostgres(server, "drop database if exists przystan with (force)");
        inPostgres(server, "create database przystan template " + template);
    }

    private static void inPostgres(EmbeddedPostgres server, String statement) throws SQLException {
        var owner = server.owner();
        var postgres =
                new DatabaseAccess(owner.url().replace("/przystan?", "/postgres?"), owner.user(), owner.password());
        try (var connection = postgres.connect();
                var sent = connection.createStatement()) {
            sent.execute(statement);
        }
    }

    /// What a restarted server says.
    private static State state() throws SQLException {
        try (var server = EmbeddedPostgres.start(DATA);
                var connection = server.owner().connect()) {
            var unit = new UnitKey(SHIPPED).id().value();
            one(connection, "select set_config('przystan.municipality', '" + unit + "', false)");
            var tables = new TreeMap<String, Rows>();
            for (var table : tables(connection)) {
                tables.put(table, rows(connection, table));
            }
            var version = one(connection, "select coalesce(max(content_version), 0) from tenancy.unit");
            return new State(Long.parseLong(version), tables);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return List.of(one(connection, """
                select string_agg(table_schema || '.' || table_name, ' ')
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_type = 'BASE TABLE'
                    and (column_name = 'unit' or table_schema = 'tenancy' and column_name = 'content_version')""").split(" "));
    }

    private static Rows rows(Connection connection, String table) throws SQLException {
        var row = "(to_jsonb(found) - 'content_version')::text";
        return new Rows(
                Integer.parseInt(one(connection, "select count(*) from " + table)),
                one(
                        connection,
                        "select coalesce(sum(hashtextextended(%s, 0)), 0) from %s found".formatted(row, table)));
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
