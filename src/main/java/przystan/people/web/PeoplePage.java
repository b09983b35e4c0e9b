package przystan.people.web;

import java.util.List;
import przystan.access.Desk;
import przystan.people.ScopeChoice;
import przystan.people.domain.PeopleRegister;
import przystan.ui.Page;

/// Everybody who works in the unit, or did.
///
/// @param number of the page, from 1
/// @param parts of the unit that roles may be given for
public record PeoplePage(Desk desk, PeopleRegister.Listing listing, int number, List<ScopeChoice.Part> parts)
        implements Page {

    public int pages() {
        return Math.max(1, (listing.total() + PeopleRegister.PAGE - 1) / PeopleRegister.PAGE);
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
