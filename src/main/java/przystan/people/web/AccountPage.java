package przystan.people.web;

import java.util.List;
import przystan.access.Desk;
import przystan.people.domain.Account;
import przystan.ui.Faults;
import przystan.ui.Page;

/// One's own account.
///
/// @param faults of the one form that was sent; the fields of both have names of their own
public record AccountPage(
        Desk desk, Account.Open account, AccountForm form, Faults faults, List<OwnSessions.Row> sessions)
        implements Page {

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
