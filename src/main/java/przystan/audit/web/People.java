package przystan.audit.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import przystan.access.PersonId;
import przystan.access.PersonNames;
import przystan.audit.domain.Recorded;

/// How the people of some entries are called.
record People(Map<PersonId, String> names) {

    private static final int SHORT = 8;

    /// Asks once for all of them.
    static People of(Collection<Recorded> entries, Optional<PersonNames> known) {
        var people = new HashSet<PersonId>();
        for (var entry : entries) {
            entry.by().person().ifPresent(people::add);
            entry.about().ifPresent(people::add);
        }
        return new People(
                people.isEmpty()
                        ? Map.of()
                        : known.map(names -> names.of(people)).orElse(Map.of()));
    }

    /// The name, or the beginning of the number of somebody whose name nobody knows any more.
    String name(PersonId person) {
        return names.getOrDefault(person, person.value().toString().substring(0, SHORT));
    }
}
