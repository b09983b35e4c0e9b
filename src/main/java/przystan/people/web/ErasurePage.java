package przystan.people.web;

import java.util.Optional;
import przystan.access.Desk;
import przystan.people.domain.EraseAccount;
import przystan.people.domain.SetUpAuthenticator.Standing;
import przystan.ui.Faults;
import przystan.ui.Page;

/// The form by which a person has their account erased: what goes, what stays and why.
///
/// @param standing what is asked for as a proof
/// @param obstacle why it is refused beforehand
public record ErasurePage(Desk desk, Standing standing, Optional<EraseAccount.Refusal> obstacle, Faults faults)
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
