package przystan.declarations.web;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import przystan.declarations.domain.AccessibilityLaw.Duties;
import przystan.privacy.ProcessingActivity;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitDetails.Privacy;
import przystan.ui.Page;

/// What is done with personal data here, in the order of GDPR art. 13.
///
/// @param kept how long what a person typed is kept after the answer
/// @param ofStaff what is done with the data of those who work with the program
public record PrivacyPage(Unit unit, Optional<Duties> duties, Period kept, List<ProcessingActivity> ofStaff)
        implements Page {

    public Optional<Privacy> declared() {
        return unit.details().privacy();
    }
}
