package przystan.people.web;

import java.util.Optional;
import przystan.access.Desk;
import przystan.people.domain.SetUpAuthenticator.Standing;
import przystan.ui.Faults;
import przystan.ui.Page;

/// The authenticator of one's own account: to be set up, or what can be done with the one in use.
///
/// @param pending what an authenticator is to be given now; none while one is in use and is not being renewed
public record AuthenticatorPage(Desk desk, Standing standing, Optional<Pending> pending, Faults faults)
        implements Page {

    /// @param groups the secret in groups of four letters
    /// @param address for a telephone on which this page is open
    public record Pending(String groups, String address, SquareCode square) {

        /// What is secret in it is for nobody else to read.
        @Override
        public String toString() {
            return "Pending";
        }
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
