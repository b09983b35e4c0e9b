package przystan.declarations.web;

import java.util.Optional;
import przystan.declarations.domain.AccessibilityLaw.Duties;
import przystan.ui.Page;

/// The form with which a person asks for an accessible version, empty or sent back.
public record RequestPage(RequestForm form, Faults faults, Optional<Duties> duties, Token token) implements Page {

    /// What proves that the form came from here.
    public record Token(String name, String value) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
