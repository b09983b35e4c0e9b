package przystan.people.web;

import java.util.Optional;
import przystan.people.domain.Email;
import przystan.ui.Faults;
import przystan.ui.FormToken;
import przystan.ui.Page;

/// Where somebody takes up an invitation.
///
/// @param email of the account; none when the link opens nothing any more
/// @param secret of the link
public record InvitedPage(Optional<Email> email, String secret, InvitedForm form, Faults faults, FormToken token)
        implements Page {

    @Override
    public int status() {
        return email.isEmpty() ? 404 : faults.isEmpty() ? 200 : 422;
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }

    /// What is secret in it is for nobody else to read.
    @Override
    public String toString() {
        return "InvitedPage[" + faults + "]";
    }
}
