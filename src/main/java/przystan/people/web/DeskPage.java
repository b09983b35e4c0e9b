package przystan.people.web;

import przystan.access.Desk;
import przystan.ui.Page;

/// The desk: who one is here, and what one may do.
public record DeskPage(Desk desk) implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
