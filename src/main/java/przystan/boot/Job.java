package przystan.boot;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/// A slot: work that the program does by itself again and again while it serves pages. Of several copies of the
/// program,
/// one does it at a time. It runs as no unit and enters those it works for.
public interface Job {

    /// Its name among all jobs; never changes, for the database keeps by it when the job runs next.
    String name();

    /// When it runs.
    Schedule schedule();

    /// Does it. What is thrown is written to the log, and the job runs again at its next time.
    void run();
}
