package przystan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static przystan.database.Sql.one;
import static przystan.database.Sql.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/// How an operator's command finds the server, beside the program and without it. The tests share one folder.
class JoiningTest {

    @TempDir
    static Path home;

    static Path folder;

    @BeforeAll
    static void startForTheFirstTime() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = home.resolve("data");
        EmbeddedPostgres.startOrJoin(folder).close();
    }

    @Test
    void aCommandSpeaksToTheServerOfTheRunningProgramAndLeavesItRunning() throws Exception {
        var program = Programs.java(KilledProgram.class, folder.toString(), "Radunia");
        assertThat(program.inputReader().readLine()).isEqualTo("ready");
        var server = PidFile.in(Cluster.folderIn(folder.toRealPath()));

        for (var command : List.of("first", "second")) {
            try (var joined = EmbeddedPostgres.startOrJoin(folder)) {
                assertThat(one(joined.owner(), "select word from kept"))
                        .as(command)
                        .isEqualTo("Radunia");
                assertThat(one(joined.program(), "select current_user")).isEqualTo(DatabaseAccess.PROGRAM);
            }
        }

        assertThat(PidFile.in(Cluster.folderIn(folder.toRealPath()))).isEqualTo(server);
        assertThat(server.server()).isPresent();
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("Another program (process " + program.pid() + ") already uses the data folder");
        program.destroyForcibly().waitFor();
        server.server()
                .ifPresent(left -> left.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }

    @Test
    void aCommandAloneStartsTheServerAndStopsIt() throws Exception {
        try (var own = EmbeddedPostgres.startOrJoin(folder)) {
            run(own.owner(), "create table alone as select 'Strzyża' as word");
            assertThat(PidFile.in(Cluster.folderIn(folder)).ready()).isTrue();
        }

        assertThat(PidFile.in(Cluster.folderIn(folder)).server()).isEmpty();
        try (var next = EmbeddedPostgres.start(folder)) {
            assertThat(one(next.owner(), "select word from alone")).isEqualTo("Strzyża");
        }
    }

    @Test
    void aCommandWaitsForAProgramThatIsStillStarting() throws Exception {
        var lock = DataFolderLock.hold(folder.toRealPath());
        var command = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.startOrJoin(folder));
        assertThatThrownBy(() -> command.get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);

        lock.close();

        try (var joined = command.get(60, TimeUnit.SECONDS)) {
            assertThat(one(joined.owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aCommandKnowsTheServerOfItsOwnProgramToo() throws Exception {
        try (var server = EmbeddedPostgres.start(folder);
                var joined = EmbeddedPostgres.startOrJoin(folder)) {
            joined.close();
            assertThat(one(server.owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void onlyTheProgramThatServesPagesInsistsOnAServerOfItsOwn() {
        var settings = new String[] {
            "przystan.data=" + folder, "przystan.database.owner-user=", "przystan.database.owner-password="
        };
        try (var server = EmbeddedPostgres.start(folder)) {
            new ApplicationContextRunner()
                    .withUserConfiguration(DatabaseConfiguration.class)
                    .withPropertyValues(settings)
                    .run(command -> assertThat(command).hasNotFailed());
            new WebApplicationContextRunner()
                    .withUserConfiguration(DatabaseConfiguration.class)
                    .withPropertyValues(settings)
                    .run(second -> assertThat(second)
                            .getFailure()
                            .hasRootCauseInstanceOf(DatabaseUnusable.class)
                            .rootCause()
                            .hasMessageContaining("already uses the data folder"));
            assertThatCode(() -> one(server.owner(), "select 1")).doesNotThrowAnyException();
        }
    }
}
