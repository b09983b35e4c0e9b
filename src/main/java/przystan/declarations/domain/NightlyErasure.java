package przystan.declarations.domain;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import przystan.boot.Job;

/// Runs [EraseOldRequests] every night.
@Component
class NightlyErasure implements Job {

    static final String JOB = "declarations-erase-old-requests";

    private static final Logger LOG = LoggerFactory.getLogger(NightlyErasure.class);
    private static final LocalTime AT = LocalTime.of(2, 30);

    private final EraseOldRequests erasure;
    private final Clock clock;

    NightlyErasure(EraseOldRequests erasure, Clock clock) {
        this.erasure = erasure;
        this.clock = clock;
    }

    @Override
    public String name() {
        return JOB;
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneOffset.UTC, AT);
    }

    @Override
    public void run() {
        var erased = erasure.erase(clock.instant());
        LOG.info("erased what people had typed into {} old accessibility requests", erased);
    }
}
