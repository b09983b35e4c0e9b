package przystan.audit.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import przystan.access.PersonId;
import przystan.access.Scope;

/// An entry as the data protection officer reads it.
///
/// @param number of the entry, among those of all units
/// @param act its code, for example `policy.act.draft-adopted`
/// @param about the person whose data it touches
/// @param seal its place in the chain; none while it waits
public record Recorded(
        long number,
        Instant at,
        By by,
        String act,
        Thing thing,
        Optional<PersonId> about,
        Values before,
        Values after,
        Optional<Long> seal) {

    /// Who did it, and in which capacity.
    ///
    /// @param kind `officer`, `self`, `visitor` or `program`
    /// @param role key of the role, or the program's task; empty for others
    /// @param scope for which part of the unit the role holds; empty words for others
    public record By(String kind, Optional<PersonId> person, String role, Scope scope) {}

    /// What it was done to, as its module names it.
    public record Thing(String kind, String id) {}

    /// Values of a thing, before or after.
    public sealed interface Values {

        /// There were none, or none that changed.
        record None() implements Values {}

        /// @param named values by name
        record Known(Map<String, String> named) implements Values {}

        /// Nobody can read them any more: the key of the person was destroyed.
        record Erased() implements Values {}
    }
}
