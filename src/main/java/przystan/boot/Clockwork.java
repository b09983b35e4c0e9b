package przystan.boot;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the jobs of all modules while the program serves pages; of several copies of the program, one does each.
///
/// A module offers a job as a bean, a `Task` of db-scheduler. There is one clockwork for them all: a second one on the
/// same table would take the jobs it does not know for leftovers, and clear them away after a while.
@Component
@ConditionalOnWebApplication
class Clockwork implements SmartLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final int AT_ONCE = 4;

    private final List<Task<?>> jobs;
    private final DataSource database;
    private @Nullable Scheduler scheduler;

    Clockwork(List<Task<?>> jobs, DataSource database) {
        this.jobs = List.copyOf(jobs);
        this.database = database;
    }

    @Override
    public synchronized void start() {
        var threads = Thread.ofVirtual().name("job-", 0).factory();
        var started = Scheduler.create(
                        database,
                        jobs.stream().filter(job -> !(job instanceof OnStartup)).toList())
                .startTasks(jobs.stream()
                        .filter(RecurringTask.class::isInstance)
                        .<RecurringTask<?>>map(RecurringTask.class::cast)
                        .toList())
                .tableName(Jobs.TABLE)
                .threads(AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(threads))
                .pollingInterval(BETWEEN_LOOKS)
                .commitWhenAutocommitDisabled(true)
                .build();
        started.start();
        scheduler = started;
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
