package przystan.backup.domain;

import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which nightly backups are kept: the newest of each of the last seven days, four weeks and twelve months that have
/// one. The newest of all is always among them, and a pause in taking backups deletes nothing.
final class Retention {

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    private Retention() {}

    /// Those that need not be kept.
    static List<LocalDateTime> outdated(Collection<LocalDateTime> taken) {
        var newestFirst = taken.stream().sorted(Comparator.reverseOrder()).toList();
        Set<LocalDateTime> kept = new HashSet<>();
        keep(newestFirst, DAYS, LocalDateTime::toLocalDate, kept);
        keep(newestFirst, WEEKS, Retention::week, kept);
        keep(newestFirst, MONTHS, at -> List.of(at.getYear(), at.getMonthValue()), kept);
        return newestFirst.stream().filter(at -> !kept.contains(at)).toList();
    }

    private static Object week(LocalDateTime at) {
        return List.of(at.get(IsoFields.WEEK_BASED_YEAR), at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static void keep(
            List<LocalDateTime> newestFirst,
            int periods,
            Function<LocalDateTime, Object> period,
            Set<LocalDateTime> kept) {
        var seen = new HashSet<>();
        for (var at : newestFirst) {
            if (seen.size() < periods && seen.add(period.apply(at))) {
                kept.add(at);
            }
        }
    }
}
