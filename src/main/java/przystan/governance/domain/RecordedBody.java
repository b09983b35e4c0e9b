package przystan.governance.domain;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;

/// A body as sources recorded it, read in one language. What they do not say is empty, and a page says “not known”.
///
/// @param alsoCalled another name that sources give it
/// @param decisions what it decides or does, in the unit's order
public record RecordedBody(
        String id,
        Phrase name,
        Phrase alsoCalled,
        Phrase role,
        Structure structure,
        Membership membership,
        Optional<Rhythm> rhythm,
        List<Decision> decisions,
        Life life,
        Openness openness,
        Provenance provenance) {

    /// Where it belongs, and what belongs to it.
    ///
    /// @param organisation the organisation that it is or belongs to
    public record Structure(Optional<Named> parent, List<Named> parts, Optional<Named> organisation) {}

    public record Named(String id, Phrase name) {}

    /// Who belongs to it.
    ///
    /// @param kind such as `elected` or `appointed-per-term`; empty when not known
    public record Membership(String kind, Optional<Members> members) {}

    /// How many belong to it.
    ///
    /// @param precision `exact`, `approximate`, `more-than`, `almost`, `uncertain`
    /// @param of what is counted, when it is not persons; else empty
    public record Members(int count, String precision, Phrase of) {}

    /// How often it meets.
    public record Rhythm(Period interval, Kind kind) {

        /// Whether the interval is kept, or is only the longest there may be.
        public enum Kind {
            REGULAR,
            AT_LEAST
        }

        /// The unit of the interval as ISO 8601 writes it: `D`, `W`, `M` or `Y`.
        public String unit() {
            if (interval.getYears() > 0) {
                return "Y";
            }
            if (interval.getMonths() > 0) {
                return "M";
            }
            return interval.getDays() % 7 == 0 ? "W" : "D";
        }

        /// How many of its unit the interval lasts.
        public int count() {
            return switch (unit()) {
                case "Y" -> interval.getYears();
                case "M" -> interval.getMonths();
                case "W" -> interval.getDays() / 7;
                default -> interval.getDays();
            };
        }
    }

    /// Something that it decides or does.
    ///
    /// @param note what the source leaves open; in English, empty when nothing
    public record Decision(Phrase name, String note) {}

    /// How it began, and for one that has ended, how long it worked.
    ///
    /// @param act id of the act by which it was appointed; empty when not known
    public record Life(String act, Optional<StatedDate> inaugurated, Optional<StatedDate> worked) {}

    /// How the public reaches it.
    ///
    /// @param dutyHours whether it receives residents at fixed hours
    /// @param minutesUrl where its minutes are published; empty when not known
    public record Openness(Optional<Boolean> dutyHours, String minutesUrl) {}

    /// Where these facts come from.
    ///
    /// @param period the time that they describe
    /// @param note what the source leaves open; in English, empty when nothing
    public record Provenance(Optional<StatedDate> period, String note, String source) {}
}
