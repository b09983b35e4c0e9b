package przystan.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import przystan.Elsewhere;
import przystan.RunningCity;
import przystan.boot.CommandLine;
import przystan.database.DatabaseAccess;
import przystan.database.TestDatabase;
import przystan.packages.domain.ExportPackage;
import przystan.packages.domain.ImportPackage;

/// A unit leaves in a package and is the same elsewhere.
class ExportTest {

    private static final List<String> UNITS = List.of("gdansk", "lindhem");

    @TempDir
    Path home;

    @Test
    void whatIsImportedElsewhereIsTheSame() throws Exception {
        TestDatabase.make("export_elsewhere");
        var here = rows(TestDatabase.program());
        for (var unit : UNITS) {
            RunningCity.part(ExportPackage.class).of(unit, home.resolve(unit));
        }
        try (var elsewhere = Elsewhere.program(WebApplicationType.NONE, "export_elsewhere", home.resolve("data"))) {
            for (var unit : UNITS) {
                var out = new ByteArrayOutputStream();
                var code = elsewhere
                        .getBean(CommandLine.class)
                        .run(
                                List.of(
                                        "municipality",
                                        "import",
                                        home.resolve(unit).toString()),
                                new PrintStream(out, true, StandardCharsets.UTF_8));
                assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
                elsewhere.getBean(ExportPackage.class).of(unit, home.resolve(unit + "-again"));
                assertThat(texts(home.resolve(unit + "-again"))).isEqualTo(texts(home.resolve(unit)));
            }
        }
        assertThat(rows(TestDatabase.in("export_elsewhere", TestDatabase.program())))
                .isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gdansk", "lindhem"})
    void importedWhereItCameFromItChangesNothing(String unit) throws IOException {
        RunningCity.part(ExportPackage.class).of(unit, home.resolve("city"));

        var outcome = RunningCity.part(ImportPackage.class).from(PackageFolder.open(home.resolve("city")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ImportPackage.Outcome.Imported.class,
                        imported -> assertThat(imported.report().changedAnything())
                                .as("%s", imported.report())
                                .isFalse());
    }

    @Test
    void onlyAnEmptyFolderIsFilledAndOnlyForAUnitThatIsThere() throws IOException {
        Files.writeString(home.resolve("mine"), "dear");

        assertThat(RunningCity.part(ExportPackage.class).of("gdansk", home))
                .isInstanceOf(ExportPackage.Outcome.NotEmpty.class);
        assertThat(RunningCity.part(ExportPackage.class).of("atlantis", home.resolve("sea")))
                .isInstanceOf(ExportPackage.Outcome.NoUnit.class);
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /// A draft is nobody's but the desk's, and no part of a package.
    private static String inForce(String table) {
        return Set.of("policy.area", "policy.goal", "policy.task", "policy.passage", "policy.budget_fact")
                        .contains(table)
                ? " join policy.version v on v.document = one.document and v.number = one.version"
                        + " and v.state = 'adopted'"
                : "";
    }

    /// What the public tables say of each unit; not when a record was read, nor which reading is kept.
    private static Map<String, String> rows(DatabaseAccess access) throws SQLException {
        var rows = new TreeMap<String, String>();
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            for (var unit : UNITS) {
                connection.setAutoCommit(false);
                statement.execute("select set_config('przystan.municipality', '"
                        + new UnitKey(unit).id().value() + "', true)");
                for (var table : List.of(
                        "organisations.organisation",
                        "organisations.kind",
                        "policy.document",
                        "policy.area",
                        "policy.goal",
                        "policy.task",
                        "policy.passage",
                        "policy.budget_fact",
                        "policy.act",
                        "policy.history_entry",
                        "policy.term",
                        "governance.body",
                        "governance.decision_type",
                        "agenda.event",
                        "agenda.place")) {
                    try (var found =
                            statement.executeQuery("select count(*) || ' ' || md5(coalesce(string_agg(one::text,"
                                    + " '' order by one::text collate \"C\"), '')) from " + table + " one"
                                    + inForce(table))) {
                        found.next();
                        rows.put(unit + " " + table, found.getString(1));
                    }
                }
                connection.rollback();
            }
        }
        return rows;
    }
}
