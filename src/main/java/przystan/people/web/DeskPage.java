package przystan.people.web;

import java.util.List;
import przystan.access.Desk;
import przystan.people.ScopeChoice;
import przystan.ui.Page;

/// The desk: who one is here, and what one may do.
///
/// @param parts of the unit that roles may be given for
public record DeskPage(Desk desk, List<ScopeChoice.Part> parts) implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
