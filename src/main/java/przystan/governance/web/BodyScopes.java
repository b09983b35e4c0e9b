package przystan.governance.web;

import java.util.List;
import org.springframework.stereotype.Component;
import przystan.people.ScopeChoice;
import przystan.policy.BodyNames;
import przystan.ui.Visit;

/// The bodies, for roles that hold for one of them.
@Component
class BodyScopes implements ScopeChoice {

    private final BodyNames bodies;

    BodyScopes(BodyNames bodies) {
        this.bodies = bodies;
    }

    @Override
    public List<Part> parts(Visit visit) {
        return bodies.in(visit.preferred()).entrySet().stream()
                .map(body -> new Part("body", body.getKey(), body.getValue()))
                .toList();
    }
}
