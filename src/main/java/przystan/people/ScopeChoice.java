package przystan.people;

import java.util.List;
import przystan.texts.Phrase;
import przystan.ui.Visit;

/// A slot: parts of a unit that a role may be given for, offered by the module that knows them.
public interface ScopeChoice {

    /// The parts, in the order in which they are offered.
    List<Part> parts(Visit visit);

    /// @param kind and id of the [przystan.access.Scope]
    record Part(String kind, String id, Phrase name) {}
}
