package przystan.boot;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.database.InTheTransaction;

/// Plans a job in the transaction that makes it necessary: with it, or not at all.
@Component
public class Jobs {

    static final String TABLE = "jobs.scheduled_tasks";

    private final SchedulerClient client;

    Jobs(DataSource database) {
        this.client = SchedulerClient.Builder.create(InTheTransaction.of(database))
                .tableName(TABLE)
                .build();
    }

    /// @param job name of the job, as its bean has it
    /// @param instance what is to be done; never planned before, and saying nothing of a person
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(String job, String instance, Instant at) {
        client.schedule(new TaskInstance<Void>(job, instance), at);
    }
}
