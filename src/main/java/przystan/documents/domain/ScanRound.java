package przystan.documents.domain;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import przystan.documents.FileId;
import przystan.tenancy.UnitId;

/// When files are scanned: as soon as they are there.
@Configuration(proxyBeanMethods = false)
class ScanRound {

    static final String SCAN = "documents-scan-file";

    @Bean
    Task<Void> scanFileJob(ScanFile scan, Clock clock) {
        return Tasks.custom(SCAN, Void.class)
                .execute((job, _) -> scanned(scan, job.getId(), clock.instant())
                        .<CompletionHandler<Void>>map(
                                again -> (complete, operations) -> operations.reschedule(complete, again))
                        .orElseGet(OnCompleteRemove::new));
    }

    /// @param job unit and file, with a slash between
    private static Optional<Instant> scanned(ScanFile scan, String job, Instant now) {
        var slash = job.indexOf('/');
        try {
            return scan.scan(
                    new UnitId(UUID.fromString(job.substring(0, slash))),
                    new FileId(UUID.fromString(job.substring(slash + 1))),
                    now);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a file could not be scanned", unreadable);
        }
    }
}
