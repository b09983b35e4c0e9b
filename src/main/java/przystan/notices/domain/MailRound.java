package przystan.notices.domain;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When letters are carried, bundled and erased.
@Configuration(proxyBeanMethods = false)
class MailRound {

    static final String DELIVERY = "notices-deliver-letter";

    private static final Duration BETWEEN_BUNDLES = Duration.ofMinutes(30);
    private static final LocalTime ERASED_AT = LocalTime.of(2, 40);

    @Bean
    Task<Void> deliverLetterJob(DeliverLetter deliver, Clock clock) {
        return Tasks.custom(DELIVERY, Void.class)
                .execute((job, _) -> LetterId.in(job.getId())
                        .flatMap(letter -> deliver.attempt(letter, clock.instant()))
                        .<com.github.kagkarlsson.scheduler.task.CompletionHandler<Void>>map(
                                again -> (complete, operations) -> operations.reschedule(complete, again))
                        .orElseGet(OnCompleteRemove::new));
    }

    /// Often, since morning comes to units at different times.
    @Bean
    RecurringTask<Void> bundleLettersJob(BundleLetters bundles, Clock clock) {
        return Tasks.recurring("notices-bundle-letters", Schedules.fixedDelay(BETWEEN_BUNDLES))
                .execute((_, _) -> bundles.bundle(clock.instant()));
    }

    @Bean
    RecurringTask<Void> eraseOldLettersJob(EraseOldLetters erasure, Clock clock) {
        return Tasks.recurring("notices-erase-old-letters", Schedules.daily(ZoneOffset.UTC, ERASED_AT))
                .execute((_, _) -> erasure.erase(clock.instant()));
    }
}
