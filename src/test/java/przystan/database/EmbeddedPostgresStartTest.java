package przystan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static przystan.database.Sql.one;
import static przystan.database.Sql.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the server starts again, whatever happened before. The tests share one folder and leave it whole.
class EmbeddedPostgresStartTest {

    @TempDir
    static Path home;

    static Path folder;

    @BeforeAll
    static void startForTheFirstTime() throws IOException {
        openToOthers(home);
        folder = home.resolve("data");
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void anUnsafeServerIsRefusedAndTheMessageNamesEachSetting() throws IOException {
        try (var settings = Changed.adding(data("postgresql.conf"), "fsync = off\nsynchronous_commit = local\n");
                var rules = Changed.adding(data("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n")) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("fsync: off, must be on")
                    .hasMessageContaining("synchronous_commit: local, must be on")
                    .hasMessageContaining("pg_hba.conf that ask for anything but scram-sha-256: 1, must be 0")
                    .hasMessageContaining("Remove the setting from postgresql.conf");
            assertThat(data("postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aProgramRoleThatCouldBypassPoliciesIsRefused() throws SQLException {
        try (var server = EmbeddedPostgres.start(folder)) {
            run(server.owner(), "alter role przystan_program bypassrls");
            try {
                assertThatThrownBy(() -> Promises.check(server.owner().connect()))
                        .isInstanceOf(DatabaseUnusable.class)
                        .hasMessageContaining("rolbypassrls of przystan_program: true, must be false");
            } finally {
                run(server.owner(), "alter role przystan_program nobypassrls");
            }
        }
    }

    @Test
    void whatWasCommittedSurvivesTheDeathOfTheServer() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            run(server.owner(), "create table killed_server as select 'Wisła' as word");
            var pid = serverPid();
            Programs.run("kill", "-9", Long.toString(pid));
        }

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(one(server.owner(), "select word from killed_server")).isEqualTo("Wisła");
        }
    }

    @Test
    void whatWasCommittedSurvivesTheDeathOfTheProgram() throws Exception {
        var program = Programs.java(KilledProgram.class, folder.toString(), "Radunia");
        assertThat(program.inputReader().readLine()).isEqualTo("ready");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("Another program (process " + program.pid() + ") already uses the data folder");
        var server = ProcessHandle.of(serverPid()).orElseThrow();

        program.destroyForcibly().waitFor();

        if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            server.onExit().get(60, TimeUnit.SECONDS);
        }
        try (var next = EmbeddedPostgres.start(folder)) {
            assertThat(one(next.owner(), "select word from kept")).isEqualTo("Radunia");
        }
    }

    @Test
    void aServerThatOutlivedItsProgramIsStoppedByTheNextStart() throws Exception {
        List<String> command;
        try (var server = EmbeddedPostgres.start(folder)) {
            run(server.owner(), "create table outlived as select 'Strzyża' as word");
            command = Programs.command(serverPid());
        }
        var orphan = ServerAccount.of(folder).as(command).start();
        while (!Files.exists(data("postmaster.pid"))) {
            Thread.sleep(5);
        }

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(one(server.owner(), "select word from outlived")).isEqualTo("Strzyża");
        }
    }

    @Test
    void aPidFileThatNamesAStrangerHarmsNeitherTheStartNorTheStranger() throws Exception {
        var stranger = ServerAccount.of(folder).as(List.of("sleep", "60")).start();
        var path = data("").toString();
        Files.write(
                data("postmaster.pid"),
                List.of(Long.toString(stranger.pid()), path, "1", "5432", "", "127.0.0.1", "", "ready"));

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(one(server.owner(), "select 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void twoServersWorkSideBySideOnTwoFoldersButNotOnOne() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.owner().url()).isNotEqualTo(TestDatabase.owner().url());
            run(server.owner(), "create table only_here (word text)");
            assertThat(one(TestDatabase.owner(), "select to_regclass('only_here')"))
                    .isNull();

            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("This program already uses the data folder");
            assertThat(one(server.owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aTruncatedUnpackingIsDoneAgain() throws Exception {
        var versions = folder.resolve("postgres");
        Files.writeString(versions.resolve(Binaries.VERSION).resolve("bin/postgres"), "the beginning of a program");

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(one(server.owner(), "select 1")).isEqualTo("1");
        }
        try (var names = Files.list(versions)) {
            assertThat(names).containsExactly(versions.resolve(Binaries.VERSION));
        }
    }

    @Test
    void aServerThatEndsAtOnceIsQuoted() throws IOException {
        try (var settings = Changed.adding(data("postgresql.conf"), "shared_buffers = plenty\n")) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("invalid value for parameter \"shared_buffers\"")
                    .hasMessageContaining("postgres.log");
        }
    }

    @Test
    void dataOfAnotherPostgresAreLeftAlone() throws IOException {
        try (var version = Changed.to(data("PG_VERSION"), "17\n")) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("belong to PostgreSQL 17, this program brings 18")
                    .hasMessageContaining("Restore a backup");
        }
    }

    @Test
    void passwordsOfAnotherFolderAreRefusedWithTheWayOut() throws IOException {
        try (var secret = Changed.to(folder.resolve("secrets").resolve(DatabaseAccess.OWNER), "x".repeat(32))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("does not know the passwords")
                    .hasMessageContaining("Put back the folder");
        }
    }

    @Test
    void anAccountWithoutSpecialRightsRunsItToo() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root can become another account; as any other, the tests above show the same")
                .isEqualTo("root");
        var own = openToOthers(Files.createDirectory(home.resolve("own")));
        Files.setOwner(own, home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        var command =
                new ArrayList<>(List.of("setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups", "--"));
        command.addAll(Programs.command(KilledProgram.class, Programs.copiedClassPath(own)));
        command.addAll(List.of(own.resolve("data").toString(), "Martwa Wisła"));

        var program = Programs.start(command);

        assertThat(program.inputReader().readLine()).isEqualTo("ready");
        assertThat(Files.getOwner(own.resolve("data/secrets")).getName()).isEqualTo("nobody");
        program.destroyForcibly().waitFor();
    }

    @Test
    void aFolderThatTheServersAccountCannotReachIsRefusedWithTheWayOut() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root runs the server as another account")
                .isEqualTo("root");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("who cannot enter the data folder " + folder.toRealPath())
                    .hasMessageContaining("Choose a data folder outside of " + home.toRealPath());
        } finally {
            openToOthers(home);
        }
    }

    private static Path openToOthers(Path path) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path data(String name) {
        return folder.resolve("database").resolve(name);
    }

    private static long serverPid() throws IOException {
        return PidFile.in(data("")).pid();
    }
}
