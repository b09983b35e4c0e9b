package przystan.policy.web;

import java.util.List;
import org.springframework.stereotype.Component;
import przystan.organisations.AreaNames;
import przystan.people.ScopeChoice;
import przystan.ui.Visit;

/// The areas, for roles that hold for one of them.
@Component
class AreaScopes implements ScopeChoice {

    private final AreaNames areas;

    AreaScopes(AreaNames areas) {
        this.areas = areas;
    }

    @Override
    public List<Part> parts(Visit visit) {
        return areas.in(visit.preferred()).entrySet().stream()
                .map(area -> new Part("area", area.getKey(), area.getValue()))
                .toList();
    }
}
