package przystan.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import przystan.access.PersonId;

/// One thing that was done, as the record keeps it.
///
/// @param act which act, by the key of the text that says it: `<module>.act.<…>`, for example
///     `policy.act.draft-adopted`; a look at personal data ends with `.seen`
/// @param thing what it was done to
/// @param about the person whose data it touches; the values are then sealed under this person's own key
/// @param before the values it replaced, by name; empty for a new thing or a look
/// @param after the values that stand now; empty for a thing removed or a look
public record Deed(
        String act, Thing thing, Optional<PersonId> about, Map<String, String> before, Map<String, String> after) {

    /// What something was done to.
    ///
    /// @param kind named by its module, for example `policy.draft`, which `policy.thing.draft` puts into words
    /// @param id within the kind and the unit
    public record Thing(String kind, String id) {}

    public Deed {
        before = new TreeMap<>(before);
        after = new TreeMap<>(after);
    }

    /// Something that touches nobody's personal data.
    public static Deed of(String act, Thing thing) {
        return new Deed(act, thing, Optional.empty(), Map.of(), Map.of());
    }

    public Deed about(PersonId person) {
        return new Deed(act, thing, Optional.of(person), before, after);
    }

    /// Only what differs is kept.
    public Deed changing(Map<String, String> from, Map<String, String> to) {
        var left = new TreeMap<>(from);
        var right = new TreeMap<>(to);
        left.entrySet().removeIf(entry -> entry.getValue().equals(to.get(entry.getKey())));
        right.entrySet().removeIf(entry -> entry.getValue().equals(from.get(entry.getKey())));
        return new Deed(act, thing, about, left, right);
    }
}
