package przystan.audit.domain;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import przystan.audit.domain.Places.Place;
import przystan.boot.Job;

/// Seals the new entries of every unit every few seconds. Once a day it writes to the log how far each chain has come:
/// whoever keeps the log apart from the database can later show `audit verify` that nothing was cut off.
@Component
class SealingJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SealingJob.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Places places;
    private final SealEntries sealing;
    private final Clock clock;
    private final Map<String, LocalDate> told = new ConcurrentHashMap<>();

    SealingJob(Places places, SealEntries sealing, Clock clock) {
        this.places = places;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit-seal-entries";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(BETWEEN);
    }

    /// One unit's trouble holds no other's chain back.
    @Override
    public void run() {
        var trouble = new IllegalStateException("not every unit's entries could be sealed");
        for (var place : places.all()) {
            try {
                seal(place);
            } catch (RuntimeException failed) {
                trouble.addSuppressed(failed);
            }
        }
        if (trouble.getSuppressed().length > 0) {
            throw trouble;
        }
    }

    private void seal(Place place) {
        switch (place.within(sealing::seal)) {
            case SealEntries.Outcome.Sealed sealed -> tell(place, sealed.head());
            case SealEntries.Outcome.Busy _ -> LOG.debug("another copy seals {}", place.key());
            case SealEntries.Outcome.Cut(var missing) ->
                LOG.error(
                        "seals of the record were deleted or replaced in {}: {} is missing; nothing is sealed there"
                                + " until the program starts again",
                        place.key(),
                        missing.written(place.key()));
        }
    }

    private void tell(Place place, Head head) {
        var today = LocalDate.now(clock);
        if (head.number() > 0 && !today.equals(told.put(place.key(), today))) {
            LOG.info("audit {}", head.written(place.key()));
        }
    }
}
