package przystan.backup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import przystan.database.DatabaseAccess;
import przystan.database.DatabaseRoles;
import przystan.database.TestDatabase;
import przystan.keys.TestKeys;

/// What the job of the night leaves behind, and how one sees that it failed.
class NightlyBackupTest {

    private static final Instant NIGHT = Instant.parse("2026-11-22T01:30:00Z");

    @TempDir
    Path home;

    private final SimpleMeterRegistry figures = new SimpleMeterRegistry();

    @Test
    void aNightLeavesABackupAndGoodHealth() {
        var nightly = nightly(new DatabaseRoles(TestDatabase.owner(), TestDatabase.owner()), NIGHT);

        nightly.run();

        assertThat(home.resolve("backups/przystan-2026-11-22T013000.backup")).isNotEmptyFile();
        assertThat(nightly.health().getStatus()).isEqualTo(Status.UP);
        assertThat(figures.get("przystan.backup.failed").gauge().value()).isZero();
        assertThat(figures.get("przystan.backup.age.seconds").gauge().value()).isZero();
    }

    @Test
    void aNightThatFailsIsSeen() {
        var nowhere = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/przystan", "somebody", "secret");
        var nightly = nightly(new DatabaseRoles(nowhere, nowhere), NIGHT);
        assertThat(nightly.health().getStatus()).as("before the first night").isEqualTo(Status.UP);

        assertThatThrownBy(nightly::run).hasMessageContaining("the nightly backup failed");

        assertThat(nightly.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(figures.get("przystan.backup.failed").gauge().value()).isOne();
        assertThat(home.resolve("backups")).isEmptyDirectory();
    }

    @Test
    void aNightThatNobodyWorkedIsSeenByTheAgeOfTheNewestBackup() throws Exception {
        var roles = new DatabaseRoles(TestDatabase.owner(), TestDatabase.owner());
        Files.createDirectories(home.resolve("backups"));
        Files.writeString(home.resolve("backups/przystan-2026-11-22T013000.backup"), "");

        assertThat(nightly(roles, NIGHT.plus(Duration.ofHours(25))).health().getStatus())
                .isEqualTo(Status.UP);
        assertThat(nightly(roles, NIGHT.plus(Duration.ofHours(27))).health().getStatus())
                .isEqualTo(Status.DOWN);
    }

    private NightlyBackup nightly(DatabaseRoles roles, Instant at) {
        var clock = Clock.fixed(at, ZoneOffset.UTC);
        var vault = TestKeys.vault();
        return new NightlyBackup(
                new TakeBackup(roles, vault, new CopiedFiles(home), clock),
                new CheckBackup(vault),
                home.resolve("backups"),
                clock,
                figures);
    }
}
