package przystan.people.domain;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import przystan.boot.Job;

/// Runs [PeopleRetention] every night.
@Component
class NightlyRetention implements Job {

    private static final LocalTime AT = LocalTime.of(2, 45);

    private final PeopleRetention retention;
    private final Clock clock;

    NightlyRetention(PeopleRetention retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people-retention";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneOffset.UTC, AT);
    }

    @Override
    public void run() {
        retention.run(clock.instant());
    }
}
