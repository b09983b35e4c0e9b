package przystan.packages.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import przystan.packages.Fault;
import przystan.packages.Place;
import przystan.texts.StatedDate;

/// A date as somebody wrote it, and what would be right where it is not one.
public final class WrittenDate {

    private static final String YEAR = "[12][0-9]{3}";
    private static final Pattern SINGLE = Pattern.compile("(" + YEAR + ")(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final Pattern LOOSE = Pattern.compile("(" + YEAR + ")[-./](\\d{1,2})[-./](\\d{1,2})");
    private static final Pattern LOOSE_MONTH = Pattern.compile("(" + YEAR + ")[-./](\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](" + YEAR + ")");

    private WrittenDate() {}

    /// The date, or nothing when [#fault] knows why it is not one.
    public static Optional<StatedDate> read(String text) {
        return reason(text).isPresent() ? Optional.empty() : StatedDate.parse(text);
    }

    /// What is wrong with the text as a date; nothing when it is one.
    public static Optional<Fault> fault(String text, Place place, String id) {
        return reason(text).map(reason -> new Fault(place, id, reason.what(), reason.arguments()));
    }

    private record Reason(String what, List<Object> arguments) {}

    private static Optional<Reason> reason(String text) {
        var ends = text.split("/", -1);
        if (ends.length == 2
                && SINGLE.matcher(ends[0]).matches()
                && SINGLE.matcher(ends[1]).matches()) {
            return single(ends[0]).or(() -> single(ends[1])).or(() -> order(text, ends));
        }
        return single(text);
    }

    private static Optional<Reason> single(String text) {
        var written = SINGLE.matcher(text);
        if (!written.matches()) {
            return Optional.of(form(text));
        }
        if (written.group(2) != null && !isMonth(written.group(2))) {
            return Optional.of(new Reason(
                    "packages.fault.date-month", List.of(Shown.of(text), Integer.parseInt(written.group(2)))));
        }
        return written.group(3) == null ? Optional.empty() : day(text, written);
    }

    private static Optional<Reason> day(String text, Matcher written) {
        var month = YearMonth.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
        var day = Integer.parseInt(written.group(3));
        return month.isValidDay(day)
                ? Optional.empty()
                : Optional.of(new Reason(
                        "packages.fault.date-day",
                        List.of(
                                Shown.of(text),
                                month.lengthOfMonth(),
                                month.atEndOfMonth().toString(),
                                month.toString())));
    }

    private static Optional<Reason> order(String text, String[] ends) {
        return StatedDate.parse(text).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Reason("packages.fault.date-order", List.of(Shown.of(text), ends[1] + "/" + ends[0])));
    }

    private static Reason form(String text) {
        return suggestion(text)
                .map(better -> new Reason("packages.fault.date-form-near", List.of(Shown.of(text), better)))
                .orElseGet(() -> new Reason("packages.fault.date-form", List.of(Shown.of(text))));
    }

    private static Optional<String> suggestion(String text) {
        var stripped = text.strip();
        var loose = LOOSE.matcher(stripped);
        if (loose.matches()) {
            return iso(loose.group(1), loose.group(2), loose.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(stripped);
        if (dayFirst.matches()) {
            return iso(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        var month = LOOSE_MONTH.matcher(stripped);
        return month.matches() ? Optional.of(month.group(1) + "-0" + month.group(2)) : Optional.empty();
    }

    private static Optional<String> iso(String year, String month, String day) {
        var iso = String.format(Locale.ROOT, "%s-%2s-%2s", year, month, day).replace(' ', '0');
        return SINGLE.matcher(iso).matches()
                        && isMonth(iso.substring(5, 7))
                        && single(iso).isEmpty()
                ? Optional.of(iso)
                : Optional.empty();
    }

    private static boolean isMonth(String digits) {
        var month = Integer.parseInt(digits);
        return month >= 1 && month <= 12;
    }
}
