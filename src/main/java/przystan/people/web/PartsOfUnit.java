package przystan.people.web;

import java.util.List;
import org.springframework.stereotype.Component;
import przystan.people.ScopeChoice;
import przystan.people.ScopeChoice.Part;
import przystan.ui.Visit;

/// The parts of a unit for which roles may be given, as all modules together know them.
@Component
class PartsOfUnit {

    private final List<ScopeChoice> choices;

    PartsOfUnit(List<ScopeChoice> choices) {
        this.choices = choices;
    }

    /// The parts, by kind, in the order in which they are offered.
    List<Part> shownTo(Visit visit) {
        return choices.stream().flatMap(choice -> choice.parts(visit).stream()).toList();
    }
}
