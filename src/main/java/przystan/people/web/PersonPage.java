package przystan.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import przystan.access.Desk;
import przystan.access.Role;
import przystan.people.ScopeChoice;
import przystan.people.domain.CloseAccount;
import przystan.people.domain.PeopleRegister;
import przystan.ui.Faults;
import przystan.ui.Page;

/// Somebody who works in the unit: what they hold, and what they can be given.
///
/// @param typed what was typed to give a role
/// @param invitation address of the link by which they take up the account; shown once, right after it was made
public record PersonPage(
        Desk desk,
        PeopleRegister.Entry entry,
        InvitationForm typed,
        Faults faults,
        List<ScopeChoice.Part> parts,
        LocalDate today,
        Optional<String> invitation)
        implements Page {

    public List<Role> roles() {
        return List.of(Role.values());
    }

    /// How long a closed account is kept.
    public int daysUntilErased() {
        return CloseAccount.KEPT.getDays();
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
