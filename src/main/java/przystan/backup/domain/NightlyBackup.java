package przystan.backup.domain;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import przystan.boot.Job;

/// Takes a backup every night, reads it again, and deletes the outdated ones. That it fails shows in the log, in
/// `/actuator/health` and in `/actuator/prometheus`.
@Component("nightlyBackup")
@Conditional(BackupsWanted.class)
class NightlyBackup implements Job, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final LocalTime AT = LocalTime.of(1, 30);
    private static final Duration TOO_OLD = Duration.ofHours(26);

    private final TakeBackup backup;
    private final CheckBackup check;
    private final BackupFolder folder;
    private final Clock clock;
    private final LocalDateTime started;
    private volatile Optional<String> trouble = Optional.empty();

    NightlyBackup(
            TakeBackup backup,
            CheckBackup check,
            @Value("${przystan.backups}") Path folder,
            Clock clock,
            MeterRegistry figures) {
        this.backup = backup;
        this.check = check;
        this.folder = new BackupFolder(folder);
        this.clock = clock;
        this.started = now();
        Gauge.builder("przystan.backup.age.seconds", this, NightlyBackup::age)
                .description("How old the newest nightly backup is; NaN when there is none")
                .register(figures);
        Gauge.builder("przystan.backup.failed", this, nightly -> nightly.trouble.isPresent() ? 1 : 0)
                .description("1 when the last nightly backup of this copy of the program failed")
                .register(figures);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public String name() {
        return "backup-nightly";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneOffset.UTC, AT);
    }

    @Override
    public void run() {
        var at = now();
        try {
            var file = folder.file(at);
            require(backup.to(file, LOG::info));
            var summary = require(check.of(file, LOG::debug));
            var deleted = folder.tidy(at);
            trouble = Optional.empty();
            LOG.info(
                    "backup {} taken and read again: {} rows, {} files, {} bytes; {} outdated ones deleted",
                    file,
                    summary.rows(),
                    summary.files(),
                    summary.size(),
                    deleted);
        } catch (IOException | SQLException | RuntimeException failed) {
            trouble = Optional.of(String.valueOf(failed.getMessage()));
            throw new IllegalStateException("the nightly backup failed: " + failed.getMessage(), failed);
        }
    }

    private static BackupOutcome.Summary require(BackupOutcome outcome) {
        return switch (outcome) {
            case BackupOutcome.Done(var summary) -> summary;
            case BackupOutcome.Refused(var wrong, var help) -> throw new IllegalStateException(wrong + " " + help);
            case BackupOutcome.Damaged(var file, var where) -> throw new IllegalStateException(file + ": " + where);
        };
    }

    @Override
    public Health health() {
        try {
            var newest = folder.newest();
            var late = newest.orElse(started).isBefore(now().minus(TOO_OLD));
            var health = trouble.isPresent() || late ? Health.down() : Health.up();
            return health.withDetail(
                            "newest", newest.map(LocalDateTime::toString).orElse("none"))
                    .withDetail("trouble", trouble.orElse(late ? "the newest backup is too old" : "none"))
                    .build();
        } catch (IOException unread) {
            return Health.down()
                    .withDetail("trouble", "the folder of backups cannot be read")
                    .build();
        }
    }

    private double age() {
        try {
            return folder.newest()
                    .map(newest -> (double) Duration.between(newest, now()).toSeconds())
                    .orElse(Double.NaN);
        } catch (IOException unread) {
            return Double.NaN;
        }
    }
}
