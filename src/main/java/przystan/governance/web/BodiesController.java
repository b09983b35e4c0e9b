package przystan.governance.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import przystan.governance.domain.BodyRegister;
import przystan.organisations.AreaNames;
import przystan.texts.Phrase;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// Pages about bodies.
@Controller
@RequestMapping(Visit.PATH + "/bodies")
class BodiesController {

    private final BodyRegister register;
    private final List<AreaNames> areaNames;

    BodiesController(BodyRegister register, List<AreaNames> areaNames) {
        this.register = register;
        this.areaNames = areaNames;
    }

    @GetMapping
    BodiesPage list(Visit visit) {
        var bodies = register.bodies(visit.preferred());
        var groups = register.groups(visit.preferred());
        return new BodiesPage(Branch.of(bodies), BodiesPage.periods(bodies), groups, areaNames(visit));
    }

    @GetMapping("/{body}")
    BodyPage show(Visit visit, @PathVariable String body) {
        return new BodyPage(register.find(body, visit.preferred()).orElseThrow(NotHere::new));
    }

    private Map<String, Phrase> areaNames(Visit visit) {
        var names = new HashMap<String, Phrase>();
        areaNames.forEach(some -> names.putAll(some.in(visit.preferred())));
        return names;
    }
}
