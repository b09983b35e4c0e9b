package przystan.agenda.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;

/// An event as sources recorded it, read in one language. What they do not say is empty.
///
/// @param kind such as `conference` or `meeting`
/// @param days its days, when it had several that differ
/// @param links addresses in the source
public record RecordedEvent(
        String id,
        String kind,
        Phrase title,
        Optional<StatedDate> date,
        Hours hours,
        Optional<Place> place,
        Optional<Participants> participants,
        Phrase audience,
        Parties parties,
        List<Day> days,
        List<Point> programme,
        List<String> links,
        Provenance provenance) {

    /// Local times of the unit.
    public record Hours(Optional<LocalTime> start, Optional<LocalTime> end) {}

    /// Where it took place.
    ///
    /// @param address empty when not known
    /// @param organisation id of the organisation whose place it is; empty when none
    public record Place(Phrase name, String address, String organisation) {}

    /// How many people came, or were expected.
    ///
    /// @param precision `exact`, `approximate`, `more-than`, `almost`, `uncertain`
    /// @param kind `announced` when the number was given beforehand; `counted` or empty otherwise
    public record Participants(int count, String precision, String kind) {}

    /// Who was behind it: ids, and the names of those ids that are known.
    public record Parties(
            List<String> organisers,
            List<String> hosts,
            List<String> partners,
            List<String> bodies,
            Map<String, Phrase> organisationNames,
            Map<String, Phrase> bodyNames) {}

    public record Day(Optional<LocalDate> on, Hours hours, Optional<Place> place) {}

    /// A point of the programme.
    public record Point(Phrase title, List<String> partners) {}

    /// Where these facts come from.
    ///
    /// @param note what the source leaves open; in English, empty when nothing
    public record Provenance(String note, String source) {}
}
