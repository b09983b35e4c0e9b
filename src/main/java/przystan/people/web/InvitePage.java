package przystan.people.web;

import java.util.List;
import przystan.access.Desk;
import przystan.access.Role;
import przystan.people.ScopeChoice;
import przystan.ui.Faults;
import przystan.ui.Page;

/// Where an administrator invites somebody.
public record InvitePage(Desk desk, InvitationForm typed, Faults faults, List<ScopeChoice.Part> parts) implements Page {

    public List<Role> roles() {
        return List.of(Role.values());
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
