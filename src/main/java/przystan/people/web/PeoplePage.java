package przystan.people.web;

import przystan.access.Desk;
import przystan.people.domain.PeopleRegister;
import przystan.ui.Page;

/// Everybody who works in the unit, or did.
///
/// @param number of the page, from 1
public record PeoplePage(Desk desk, PeopleRegister.Listing listing, int number) implements Page {

    public int pages() {
        return Math.max(1, (listing.total() + PeopleRegister.PAGE - 1) / PeopleRegister.PAGE);
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
