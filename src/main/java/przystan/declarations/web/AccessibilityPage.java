package przystan.declarations.web;

import java.util.Optional;
import przystan.declarations.domain.AccessibilityLaw.Duties;
import przystan.declarations.domain.DeclarationFacts.Conformance;
import przystan.declarations.domain.DeclarationFacts.Enforcer;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitDetails.Accessibility;
import przystan.tenancy.UnitDetails.Contact;
import przystan.texts.Localized;
import przystan.ui.Page;

/// The accessibility declaration: the model of the European Union and what the country's law adds. Ids that begin with
/// `a11y-` are those by which the Polish ministry's own reader finds the parts; the other ids of sections are the names
/// of the parts in the law table.
public record AccessibilityPage(
        Unit unit, Conformance conformance, Optional<Duties> duties, Optional<Enforcer> enforcer) implements Page {

    public Optional<Accessibility> declared() {
        return unit.details().accessibility();
    }

    public Contact contact() {
        return unit.details().contact();
    }

    public Localized responsible() {
        return declared().map(Accessibility::responsible).orElse(Localized.NONE);
    }

    public Localized architectural() {
        return declared().map(Accessibility::architectural).orElse(Localized.NONE);
    }

    public Localized signLanguage() {
        return declared().map(Accessibility::signLanguage).orElse(Localized.NONE);
    }
}
