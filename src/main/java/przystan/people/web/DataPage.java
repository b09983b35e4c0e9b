package przystan.people.web;

import przystan.access.Desk;
import przystan.ui.Page;

/// What is held on oneself, and the way to take it away.
public record DataPage(Desk desk) implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
