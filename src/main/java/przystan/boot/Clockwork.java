package przystan.boot;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the jobs of all modules while the program serves pages; of several copies of the program, one does each.
///
/// A module offers what recurs as a [Job], and what is planned by [Jobs] as a `Task` of db-scheduler. There is one
/// clockwork for them all: a second one on the same table would take the jobs it does not know for leftovers, and clear
/// them away after a while.
@Component
@ConditionalOnWebApplication
class Clockwork implements SmartLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final int AT_ONCE = 4;

    private final List<Task<?>> planned;
    private final List<RecurringTask<?>> recurring;
    private final DataSource database;
    private @Nullable Scheduler scheduler;

    Clockwork(List<Task<?>> planned, List<Job> recurring, DataSource database) {
        this.planned = planned.stream()
                .filter(task -> !(task instanceof RecurringTask))
                .toList();
        this.recurring = Stream.concat(
                        recurring.stream().map(Clockwork::task),
                        planned.stream().filter(RecurringTask.class::isInstance).map(RecurringTask.class::cast))
                .<RecurringTask<?>>map(task -> task)
                .toList();
        this.database = database;
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> job.run());
    }

    @Override
    public synchronized void start() {
        var threads = Thread.ofVirtual().name("job-", 0).factory();
        var started = Scheduler.create(database, planned)
                .startTasks(recurring)
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
