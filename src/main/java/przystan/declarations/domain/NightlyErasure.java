package przystan.declarations.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs [EraseOldRequests] every night.
@Configuration(proxyBeanMethods = false)
class NightlyErasure {

    static final String JOB = "declarations-erase-old-requests";

    private static final Logger LOG = LoggerFactory.getLogger(NightlyErasure.class);
    private static final LocalTime AT = LocalTime.of(2, 30);

    @Bean
    RecurringTask<Void> eraseOldRequestsJob(EraseOldRequests erasure, Clock clock) {
        return Tasks.recurring(JOB, Schedules.daily(ZoneOffset.UTC, AT)).execute((_, _) -> {
            var erased = erasure.erase(clock.instant());
            LOG.info("erased what people had typed into {} old accessibility requests", erased);
        });
    }
}
