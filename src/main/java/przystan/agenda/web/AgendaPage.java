package przystan.agenda.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import przystan.agenda.domain.EventRegister.Listing;
import przystan.agenda.domain.EventRegister.Row;
import przystan.ui.Page;

/// The events of a unit, newest first, a page at a time.
public record AgendaPage(Listing listing) implements Page {

    /// The events of a year; of none when their dates are not known.
    public record Year(Optional<Integer> year, List<Row> events) {}

    public List<Year> years() {
        var years = new LinkedHashMap<Optional<Integer>, List<Row>>();
        for (var event : listing.rows()) {
            var year = event.date().map(date -> date.from().getYear());
            years.computeIfAbsent(year, _ -> new ArrayList<>()).add(event);
        }
        return years.entrySet().stream()
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
    }

    /// The years that the list describes; empty when no date is known.
    public String period() {
        return listing.earliest()
                .flatMap(first -> listing.latest().map(last -> Period.between(first, last)))
                .orElse("");
    }

    /// Years as they are written: one, or the first and the last.
    static final class Period {

        private Period() {}

        static String between(LocalDate first, LocalDate last) {
            return first.getYear() == last.getYear()
                    ? String.valueOf(first.getYear())
                    : first.getYear() + "–" + last.getYear();
        }
    }
}
