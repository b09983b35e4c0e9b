package przystan.declarations.web;

import java.util.Optional;
import przystan.declarations.domain.AccessibilityLaw.Duties;
import przystan.declarations.domain.Receipt;
import przystan.ui.Page;

/// Says that a request was received, until when it is answered and what happens next.
///
/// @param duties those of the day on which it was received
public record ReceivedPage(Receipt receipt, Optional<Duties> duties) implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
