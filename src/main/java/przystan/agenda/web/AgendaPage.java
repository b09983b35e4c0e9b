package przystan.agenda.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import przystan.agenda.domain.EventRegister.Listing;
import przystan.agenda.domain.EventRegister.Row;
import przystan.texts.StatedDate;
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

    /// The years that the list describes; none when no date is known.
    public Optional<StatedDate> period() {
        return listing.earliest().flatMap(first -> listing.latest().map(last -> StatedDate.years(first, last)));
    }
}
