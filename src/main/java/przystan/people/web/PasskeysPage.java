package przystan.people.web;

import java.util.List;
import przystan.access.Desk;
import przystan.people.domain.Passkey;
import przystan.people.domain.SetUpAuthenticator.Standing;
import przystan.ui.Faults;
import przystan.ui.Page;

/// The passkeys of one's own account.
///
/// @param standing what is asked for before one is removed
/// @param adding whether one can be added now
public record PasskeysPage(Desk desk, List<Passkey> passkeys, Standing standing, Adding adding, Faults faults)
        implements Page {

    /// Whether a passkey can be added.
    public sealed interface Adding {

        /// @param name typed for a new one
        record Open(String name) implements Adding {}

        /// The last proof was shown too long ago.
        record SignInAgain() implements Adding {}
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
