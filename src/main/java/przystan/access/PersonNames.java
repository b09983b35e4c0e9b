package przystan.access;

import java.util.Collection;
import java.util.Map;

/// A slot: how people are called, for those who may know it. The module that keeps accounts fills it.
public interface PersonNames {

    /// The names of these people, in one question; somebody who is unknown or erased is left out.
    Map<PersonId, String> of(Collection<PersonId> people);
}
