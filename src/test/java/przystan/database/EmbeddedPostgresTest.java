package przystan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static przystan.database.Sql.one;
import static przystan.database.Sql.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/// What the server is like while it runs.
class EmbeddedPostgresTest {

    private final DatabaseAccess owner = TestDatabase.owner();
    private final DatabaseAccess program = TestDatabase.program();

    @Test
    void wordsOfEveryLanguageAreFoldedAndOrderedByUnicodesOwnRules() throws SQLException {
        assertThat(
                        one(
                                owner,
                                "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()"))
                .isEqualTo("i und");
        assertThat(one(owner, "select lower('ŻÓŁĆ ЇЖАК') || ('ż' ~ '\\w')::text"))
                .isEqualTo("żółć їжакtrue");
        assertThat(one(owner, "select string_agg(w, ' ' order by w) from unnest('{zebra,żuk,łoś,lis,ława}'::text[]) w"))
                .isEqualTo("ława lis łoś zebra żuk");
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws SQLException {
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
            assertThat(one(program, "show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void theServerIsOfTheVersionThatThePackagesHave() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<postgres-binaries.version>" + Binaries.VERSION + "</postgres-binaries.version>");
        assertThat(Binaries.VERSION)
                .startsWith(one(owner, "show server_version") + ".")
                .startsWith(Binaries.MAJOR + ".");
    }

    @Test
    void onlyAPasswordOpensTheDatabaseAndItTravelsByScram() throws Exception {
        assertThat(one(owner, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        for (var access : List.of(owner, program)) {
            assertThatThrownBy(() -> new DatabaseAccess(access.url(), access.user(), "guessed").connect())
                    .isInstanceOf(PSQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(access.toString()).doesNotContain(access.password());
        }
        assertThat(one(owner, "select bool_and(rolpassword like 'SCRAM-SHA-256$%') from pg_authid where rolcanlogin"))
                .isEqualTo("t");
    }

    @Test
    void passwordsAreReadableByTheProgramsAccountOnly() throws IOException {
        var secrets = TestDatabase.folder().resolve("secrets");
        assertThat(permissions(secrets)).isEqualTo("rwx------");
        try (var files = Files.list(secrets)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(DatabaseAccess.OWNER, DatabaseAccess.PROGRAM);
        }
        for (var access : List.of(owner, program)) {
            var file = secrets.resolve(access.user());
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(Files.readString(file)).matches("[A-Za-z0-9]{32}").isEqualTo(access.password());
        }
        assertThat(permissions(TestDatabase.folder().resolve("database"))).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void theProgramSeesNothingBehindAPolicyAndCannotStepOverIt() throws SQLException {
        run(owner, """
                create table paper (unit text, word text);
                alter table paper enable row level security;
                create policy own on paper using (unit = current_setting('przystan.municipality', true));
                grant select on paper to przystan_program;
                insert into paper values ('gdansk', 'Motława')""");
        try {
            assertThat(one(program, "select count(*) from paper")).isEqualTo("0");
            var asGdansk = "select set_config('przystan.municipality', 'gdansk', false);";
            run(program, asGdansk + "do $$ begin assert (select count(*) from paper) = 1; end $$");
            for (var attempt : List.of(
                    "set row_security = off; select * from paper",
                    "alter table paper disable row level security",
                    "set role przystan_owner",
                    "create table other (word text)",
                    "truncate paper")) {
                assertThatThrownBy(() -> run(program, attempt)).as(attempt).isInstanceOf(SQLException.class);
            }
        } finally {
            run(owner, "drop table paper");
        }
    }
}
