package przystan.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import przystan.App;
import przystan.database.TestDatabase;
import przystan.keys.TestKeys;

/// A backup that is killed leaves no file that could be taken for one, and the next one goes through.
class KilledBackupTest {

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

        var killed = backup(file);
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (killed.isAlive()
                && System.nanoTime() < patience
                && !(Files.exists(part) && Files.size(part) > 1_000_000)) {
            Thread.sleep(5);
        }
        killed.destroyForcibly().waitFor();

        assertThat(part).as("it was killed at work").exists();
        assertThat(file).doesNotExist();

        var next = backup(file);
        assertThat(next.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(next.exitValue()).isZero();
        assertThat(file).exists();
        assertThat(part).doesNotExist();
    }

    private static Process backup(Path file) throws Exception {
        var program = TestDatabase.in("killed_backup", TestDatabase.program());
        var owner = TestDatabase.in("killed_backup", TestDatabase.owner());
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx160m",
                "-cp",
                System.getProperty("java.class.path"),
                App.class.getName(),
                "backup",
                file.toString()));
        var settings = builder.environment();
        settings.keySet().removeIf(name -> name.startsWith("PRZYSTAN_"));
        settings.put("PRZYSTAN_DATA", file.resolveSibling("data").toString());
        settings.put("PRZYSTAN_KEY_FILE", TestKeys.file().toAbsolutePath().toString());
        settings.put("PRZYSTAN_DATABASE_URL", program.url());
        settings.put("PRZYSTAN_DATABASE_USER", program.user());
        settings.put("PRZYSTAN_DATABASE_PASSWORD", program.password());
        settings.put("PRZYSTAN_DATABASE_OWNER_USER", owner.user());
        settings.put("PRZYSTAN_DATABASE_OWNER_PASSWORD", owner.password());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
