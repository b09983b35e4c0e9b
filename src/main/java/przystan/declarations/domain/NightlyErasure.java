package przystan.declarations.domain;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs [EraseOldRequests] every night while the program serves pages; of several copies of the program, one does.
@Component
@ConditionalOnWebApplication
class NightlyErasure implements SmartLifecycle {

    static final String JOB = "declarations-erase-old-requests";

    private static final Logger LOG = LoggerFactory.getLogger(NightlyErasure.class);
    private static final String TABLE = "jobs.scheduled_tasks";
    private static final LocalTime AT = LocalTime.of(2, 30);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final EraseOldRequests erasure;
    private final DataSource database;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    NightlyErasure(EraseOldRequests erasure, DataSource database, Clock clock) {
        this.erasure = erasure;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        var threads = Thread.ofVirtual().name("job-", 0).factory();
        var started = Scheduler.create(database)
                .startTasks(job())
                .tableName(TABLE)
                .threads(1)
                .executorService(Executors.newThreadPerTaskExecutor(threads))
                .pollingInterval(BETWEEN_LOOKS)
                .commitWhenAutocommitDisabled(true)
                .build();
        started.start();
        scheduler = started;
    }

    private RecurringTask<Void> job() {
        return Tasks.recurring(JOB, Schedules.daily(ZoneOffset.UTC, AT)).execute((_, _) -> {
            var erased = erasure.erase(clock.instant());
            LOG.info("erased what people had typed into {} old accessibility requests", erased);
        });
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
