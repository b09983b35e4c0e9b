package przystan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static przystan.database.Sql.one;
import static przystan.database.Sql.run;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @TempDir
    Path home;

    private final DatabaseAccess owner = TestDatabase.in("migrations", TestDatabase.owner());
    private final DatabaseAccess program = TestDatabase.in("migrations", TestDatabase.program());

    @BeforeEach
    void haveAnEmptyDatabaseAndTwoModules() throws SQLException, IOException {
        run(TestDatabase.owner(), "drop database if exists migrations with (force)");
        run(TestDatabase.owner(), "create database migrations template template0");
        script("modules.txt", "# one a line\nharbour\nferry\n");
        script(
                "__root/V1__greeting.sql",
                "create function public.greeting() returns text language sql as $$ select 'ahoj' $$");
        script(
                "harbour/V1__quay.sql",
                "create table harbour.quay (id int generated always as identity, name text default public.greeting())");
        script(
                "ferry/V1__log.sql",
                "create table ferry.log (word text); revoke update, delete on ferry.log from przystan_program");
    }

    @Test
    void theTablesOfEveryModuleAreThere() throws SQLException {
        for (var module : Migrations.of(getClass().getClassLoader()).modules()) {
            assertThat(one(TestDatabase.program(), "select has_schema_privilege('" + module + "', 'usage')"))
                    .as(module)
                    .isEqualTo("t");
        }
    }

    @Test
    void nothingStandsInThePublicSchemaButTheHistoriesOfTheModules() throws SQLException {
        assertThat(
                        one(
                                TestDatabase.owner(),
                                "select string_agg(tablename, ' ') from pg_tables where schemaname = 'public' and tablename !~ '^flyway_schema_history_|^migrated$'"))
                .isNull();
    }

    @Test
    void aSecondRunHasNothingToDoUntilAScriptIsAdded() throws Exception {
        assertThat(migrations().run(owner)).isEqualTo(Migrations.Run.APPLIED);
        assertThat(migrations().run(owner)).isEqualTo(Migrations.Run.NOTHING_NEW);

        script("harbour/V2__depth.sql", "alter table harbour.quay add depth int");

        assertThat(migrations().run(owner)).isEqualTo(Migrations.Run.APPLIED);
        assertThat(one(
                        owner,
                        "select count(*) from public.flyway_schema_history_harbour where success and version <> '0'"))
                .isEqualTo("2");
    }

    @Test
    void theProgramReadsAndWritesRowsAndNothingElse() throws SQLException {
        migrations().run(owner);

        run(program, "insert into harbour.quay default values");
        assertThat(one(program, "select name from harbour.quay")).isEqualTo("ahoj");
        run(program, "update harbour.quay set name = 'Motława'");
        run(program, "delete from harbour.quay");
        for (var attempt : List.of(
                "truncate harbour.quay",
                "drop table harbour.quay",
                "create table harbour.mine (word text)",
                "select * from public.flyway_schema_history_harbour",
                "delete from public.migrated")) {
            assertThatThrownBy(() -> run(program, attempt))
                    .as(attempt)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void whatAScriptTookFromTheProgramStaysTaken() throws Exception {
        migrations().run(owner);
        script("ferry/V2__hour.sql", "alter table ferry.log add hour int");
        migrations().run(owner);

        assertThatCode(() -> run(program, "insert into ferry.log values ('cast off')"))
                .doesNotThrowAnyException();
        for (var attempt : List.of("update ferry.log set word = 'moored'", "delete from ferry.log")) {
            assertThatThrownBy(() -> run(program, attempt)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void aFaultyScriptIsNamedWithItsLine() throws IOException {
        script("ferry/V2__fault.sql", "select 1;\ncreate tabel ferry.fault (word text);");

        assertThatThrownBy(() -> migrations().run(owner))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("The migrations of ferry could not be applied")
                .hasMessageContaining("V2__fault.sql")
                .hasMessageContaining("syntax error at or near \"tabel\"")
                .hasMessageContaining("Line       : 2");
    }

    @Test
    void aScriptThatWasAppliedMayNotChange() throws IOException {
        migrations().run(owner);
        script("harbour/V1__quay.sql", "create table harbour.quay (id int)");

        assertThatThrownBy(() -> migrations().run(owner))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("checksum mismatch for migration version 1")
                .hasMessageContaining("write a new one");
    }

    @Test
    void aModuleWithoutAPlaceInTheOrderIsRefused() throws IOException {
        script("bridge/V1__bridge.sql", "select 1");

        assertThatThrownBy(this::migrations)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("The migrations of bridge have no place in the order");
    }

    @Test
    void anArchiveHoldsTheSameMigrationsAsAFolder() throws IOException {
        var archive = home.resolve("program.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(archive));
                var files = Files.walk(home.resolve("db"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new ZipEntry(home.relativize(file).toString()));
                jar.write(Files.readAllBytes(file));
            }
        }

        try (var loader = new URLClassLoader(new URL[] {archive.toUri().toURL()}, null)) {
            assertThat(Migrations.of(loader).mark()).isEqualTo(migrations().mark());
        }
    }

    @Test
    void aUnitIsReadByAllAndWrittenByItselfOnly() throws SQLException {
        var gdansk = "'0192f5f0-0000-7000-8000-000000000001'";
        var insert = """
                insert into tenancy.unit (id, key, kind, name, short_name, country, currency, timezone, default_language, languages)
                values (%s, 'unit-of-this-test', 'municipality', '{}', '{}', 'PL', 'PLN', 'Europe/Warsaw', 'pl', '["pl"]')""".formatted(gdansk);
        var atWork = "begin; select set_config('przystan.municipality', " + gdansk + ", true);";

        assertThatThrownBy(() -> run(TestDatabase.program(), insert)).hasMessageContaining("row-level security");
        run(TestDatabase.program(), atWork + insert + "; commit");
        try {
            run(TestDatabase.program(), "update tenancy.unit set currency = 'EUR' where id = " + gdansk);
            assertThat(one(TestDatabase.program(), "select currency from tenancy.unit where id = " + gdansk))
                    .isEqualTo("PLN");
        } finally {
            run(TestDatabase.program(), atWork + "delete from tenancy.unit where id = " + gdansk + "; commit");
        }
        assertThat(one(TestDatabase.program(), "select count(*) from tenancy.unit where id = " + gdansk))
                .isEqualTo("0");
    }

    private void script(String name, String text) throws IOException {
        var file = home.resolve(Script.HOME).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Migrations migrations() {
        try (var loader = new URLClassLoader(new URL[] {home.toUri().toURL()}, null)) {
            return Migrations.of(loader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
