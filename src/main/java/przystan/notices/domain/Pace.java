package przystan.notices.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How often somebody wants to be written to.
public enum Pace {
    AT_ONCE,
    /// In one letter each morning.
    DAILY,
    /// In one letter each Monday morning.
    WEEKLY,
    NEVER;

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /// Its word in tables, forms and keys of texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Pace> of(String key) {
        return Stream.of(values()).filter(pace -> pace.key().equals(key)).findFirst();
    }

    /// What happens to a letter that is written now; nothing when it is not to be written.
    Optional<LetterState> begin(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return switch (this) {
            case AT_ONCE -> Optional.of(LetterState.Waiting.from(now));
            case DAILY ->
                Optional.of(new LetterState.SetAside(
                        today.plusDays(1).atTime(MORNING).atZone(zone).toInstant()));
            case WEEKLY ->
                Optional.of(new LetterState.SetAside(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant()));
            case NEVER -> Optional.empty();
        };
    }
}
