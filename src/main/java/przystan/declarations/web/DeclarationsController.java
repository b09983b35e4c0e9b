package przystan.declarations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import przystan.declarations.domain.AccessibilityLaw;
import przystan.declarations.domain.DeclarationFacts;
import przystan.privacy.ProcessingActivity;
import przystan.tenancy.Unit;
import przystan.ui.Visit;

/// The two declarations of a unit.
@Controller
class DeclarationsController {

    private final DeclarationFacts facts;
    private final AccessibilityLaw law;
    private final List<ProcessingActivity> ofStaff;
    private final Clock clock;

    DeclarationsController(
            DeclarationFacts facts, AccessibilityLaw law, List<ProcessingActivity> activities, Clock clock) {
        this.facts = facts;
        this.ofStaff = activities.stream()
                .filter(activity -> activity.concerned() == ProcessingActivity.Concerned.STAFF)
                .sorted(Comparator.comparing(ProcessingActivity::order))
                .toList();
        this.law = law;
        this.clock = clock;
    }

    @GetMapping(Visit.PATH + "/accessibility")
    AccessibilityPage accessibility(Visit visit) {
        var unit = visit.unit();
        return new AccessibilityPage(
                unit,
                facts.conformance(),
                duties(unit),
                facts.enforcer(unit.money().country()));
    }

    @GetMapping(Visit.PATH + "/privacy")
    PrivacyPage privacy(Visit visit) {
        return new PrivacyPage(visit.unit(), duties(visit.unit()), facts.keptAfterAnswer(), ofStaff);
    }

    private Optional<AccessibilityLaw.Duties> duties(Unit unit) {
        return law.duties(unit.money().country(), LocalDate.now(clock.withZone(unit.timezone())));
    }
}
