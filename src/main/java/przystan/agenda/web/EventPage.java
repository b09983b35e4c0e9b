package przystan.agenda.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.agenda.domain.RecordedEvent;
import przystan.agenda.domain.RecordedEvent.Hours;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;
import przystan.ui.Frame;
import przystan.ui.Page;

/// One event: when, where, with whom, and what was done.
public record EventPage(RecordedEvent event) implements Page {

    /// An organisation or body whose name is known.
    public record Party(String path, Phrase name) {}

    /// Those of the organisations whose names are known.
    public List<Party> organisations(List<String> ids) {
        return known(ids, event.parties().organisationNames(), "/organisations/");
    }

    public List<Party> bodies() {
        return known(event.parties().bodies(), event.parties().bodyNames(), "/bodies/");
    }

    private static List<Party> known(List<String> ids, Map<String, Phrase> names, String under) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(names.get(id)).map(name -> new Party(under + id, name)).stream())
                .toList();
    }

    /// The hours in words; empty when not known.
    public String said(Hours hours, Frame frame) {
        return hours.start()
                .map(start -> hours.end()
                        .map(end -> frame.say("agenda.event.hours.span", said(start), said(end)))
                        .orElseGet(() -> frame.say("agenda.event.hours.from", said(start))))
                .orElse("");
    }

    private static String said(LocalTime time) {
        return time.toString();
    }

    /// The years that the page describes; none when the date is not known.
    public Optional<StatedDate> period() {
        return event.date().map(date -> StatedDate.years(date.from(), date.to()));
    }
}
