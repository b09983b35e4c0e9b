package przystan.texts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// A date as exactly as its source states it: a day, a month, a year, or a span between two of them.
public sealed interface StatedDate {

    /// First day that it may mean; lists are ordered by it.
    LocalDate from();

    /// Last day that it may mean.
    LocalDate to();

    /// ISO 8601, the form in packages and in the database.
    String iso();

    record Day(LocalDate on) implements StatedDate {
        @Override
        public LocalDate from() {
            return on;
        }

        @Override
        public LocalDate to() {
            return on;
        }

        @Override
        public String iso() {
            return on.toString();
        }
    }

    record Month(YearMonth month) implements StatedDate {
        @Override
        public LocalDate from() {
            return month.atDay(1);
        }

        @Override
        public LocalDate to() {
            return month.atEndOfMonth();
        }

        @Override
        public String iso() {
            return month.toString();
        }
    }

    record WholeYear(Year year) implements StatedDate {
        @Override
        public LocalDate from() {
            return year.atDay(1);
        }

        @Override
        public LocalDate to() {
            return year.atDay(year.length());
        }

        @Override
        public String iso() {
            return year.toString();
        }
    }

    record Span(StatedDate start, StatedDate end) implements StatedDate {
        @Override
        public LocalDate from() {
            return start.from();
        }

        @Override
        public LocalDate to() {
            return end.to();
        }

        @Override
        public String iso() {
            return start.iso() + "/" + end.iso();
        }
    }

    /// Reads `2016-06-30`, `2016-06`, `2016` or two of them with a slash between.
    ///
    /// @return nothing when it is none of these, when the day does not exist, or when a span ends before it begins
    static Optional<StatedDate> parse(String iso) {
        var slash = iso.indexOf('/');
        try {
            if (slash < 0) {
                return single(iso);
            }
            return single(iso.substring(0, slash))
                    .flatMap(start -> single(iso.substring(slash + 1))
                            .filter(end -> !end.to().isBefore(start.from()))
                            .map(end -> new Span(start, end)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /// The years in which two days lie: one year, or the first and the last.
    static StatedDate years(LocalDate first, LocalDate last) {
        var start = new WholeYear(Year.of(first.getYear()));
        return first.getYear() == last.getYear() ? start : new Span(start, new WholeYear(Year.of(last.getYear())));
    }

    /// The years in which the two lie; the first when they are the same.
    static StatedDate spanning(StatedDate one, StatedDate other) {
        return one.equals(other)
                ? one
                : years(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.to().isAfter(other.to()) ? one.to() : other.to());
    }

    private static Optional<StatedDate> single(String iso) {
        return switch (iso.length()) {
            case 10 -> Optional.of(new Day(LocalDate.parse(iso)));
            case 7 -> Optional.of(new Month(YearMonth.parse(iso)));
            case 4 -> Optional.of(new WholeYear(Year.parse(iso)));
            default -> Optional.empty();
        };
    }
}
