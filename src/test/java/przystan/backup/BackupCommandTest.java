package przystan.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import przystan.App;
import przystan.database.TestDatabase;
import przystan.keys.TestKeys;

/// The commands about backups as an operator starts them, each in a process of its own.
class BackupCommandTest {

    @TempDir
    Path home;

    @Test
    @Tag("long")
    void aKilledBackupLeavesNoFileOfItsName() throws Exception {
        TestDatabase.make("killed_backup");
        var owner = TestDatabase.in("killed_backup", TestDatabase.owner());
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("insert into people.sign_in_failure"
                    + " select sha256(n::text::bytea), now() from generate_series(1, 1500000) n");
        }
        var file = home.resolve("city.backup");
        var part = home.resolve("city.backup.part");

        var killed = start(onServer(), "backup", file);
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (killed.isAlive()
                && System.nanoTime() < patience
                && !(Files.exists(part) && Files.size(part) > 1_000_000)) {
            Thread.sleep(5);
        }
        killed.destroyForcibly().waitFor();

        assertThat(part).as("it was killed at work").exists();
        assertThat(file).doesNotExist();

        var next = start(onServer(), "backup", file);
        assertThat(next.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(next.exitValue()).isZero();
        assertThat(file).exists();
        assertThat(part).doesNotExist();
    }

    @Test
    @Tag("long")
    void whatRanOnAServerIsRestoredIntoAFolderWithADatabaseOfItsOwn() throws Exception {
        TestDatabase.make("killed_backup");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        var file = home.resolve("city.backup");
        var embedded = Map.of("PRZYSTAN_DATA", home.resolve("new").toString());

        assertThat(code(start(onServer(), "backup", file))).isZero();
        assertThat(code(start(embedded, "restore", file))).isZero();
        assertThat(code(start(embedded, "backup", home.resolve("again.backup"))))
                .isZero();
    }

    private static int code(Process program) throws InterruptedException {
        assertThat(program.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return program.exitValue();
    }

    private Map<String, String> onServer() {
        var program = TestDatabase.in("killed_backup", TestDatabase.program());
        var owner = TestDatabase.in("killed_backup", TestDatabase.owner());
        return Map.of(
                "PRZYSTAN_DATA", home.resolve("data").toString(),
                "PRZYSTAN_DATABASE_URL", program.url(),
                "PRZYSTAN_DATABASE_USER", program.user(),
                "PRZYSTAN_DATABASE_PASSWORD", program.password(),
                "PRZYSTAN_DATABASE_OWNER_USER", owner.user(),
                "PRZYSTAN_DATABASE_OWNER_PASSWORD", owner.password());
    }

    private static Process start(Map<String, String> settings, String command, Path file) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx160m",
                "-cp",
                System.getProperty("java.class.path"),
                App.class.getName(),
                command,
                file.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("PRZYSTAN_"));
        builder.environment().putAll(settings);
        builder.environment()
                .put("PRZYSTAN_KEY_FILE", TestKeys.file().toAbsolutePath().toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(
                        file.resolveSibling(command + ".log").toFile()))
                .start();
    }
}
