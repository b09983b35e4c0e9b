package przystan.boot;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the jobs of all modules while the program serves pages.
@Component
@ConditionalOnWebApplication
class Jobs implements SmartLifecycle {

    private static final String TABLE = "jobs.scheduled_tasks";
    private static final int AT_ONCE = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final List<Job> jobs;
    private final DataSource database;
    private @Nullable Scheduler scheduler;

    Jobs(List<Job> jobs, DataSource database) {
        this.jobs = jobs;
        this.database = database;
    }

    @Override
    public synchronized void start() {
        var threads = Thread.ofVirtual().name("job-", 0).factory();
        var started = Scheduler.create(database)
                .startTasks(jobs.stream().map(Jobs::task).toList())
                .tableName(TABLE)
                .threads(AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(threads))
                .pollingInterval(BETWEEN_LOOKS)
                .commitWhenAutocommitDisabled(true)
                .build();
        started.start();
        scheduler = started;
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), job.schedule()).execute((_, _) -> job.run());
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
