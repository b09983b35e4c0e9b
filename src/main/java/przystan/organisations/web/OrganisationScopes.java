package przystan.organisations.web;

import java.util.List;
import org.springframework.stereotype.Component;
import przystan.organisations.domain.OrganisationRegister;
import przystan.people.ScopeChoice;
import przystan.ui.Visit;

/// The organisations, for roles that hold for one of them.
@Component
class OrganisationScopes implements ScopeChoice {

    private final OrganisationRegister register;

    OrganisationScopes(OrganisationRegister register) {
        this.register = register;
    }

    @Override
    public List<Part> parts(Visit visit) {
        return register.allNames(visit.preferred()).entrySet().stream()
                .map(organisation -> new Part("organisation", organisation.getKey(), organisation.getValue()))
                .toList();
    }
}
