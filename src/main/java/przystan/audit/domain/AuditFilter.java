package przystan.audit.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import przystan.access.PersonId;

/// Which entries are asked for; what is empty does not narrow.
///
/// @param act code of an act, or the beginning of one up to a full stop
/// @param thing kind or id of a thing
/// @param from first moment
/// @param until first moment that no longer counts
public record AuditFilter(
        Optional<PersonId> who,
        Optional<PersonId> about,
        String act,
        String thing,
        Optional<Instant> from,
        Optional<Instant> until) {

    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty());

    /// What was asked for, as the record keeps it of whoever asked.
    Map<String, String> asked() {
        var asked = new TreeMap<String, String>();
        who.ifPresent(person -> asked.put("who", person.value().toString()));
        about.ifPresent(person -> asked.put("about", person.value().toString()));
        asked.put("act", act);
        asked.put("thing", thing);
        from.ifPresent(moment -> asked.put("from", moment.toString()));
        until.ifPresent(moment -> asked.put("until", moment.toString()));
        asked.values().removeIf(String::isEmpty);
        return asked;
    }
}
