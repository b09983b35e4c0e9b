package przystan.people.web;

import java.util.List;
import przystan.ui.Faults;
import przystan.ui.FormToken;
import przystan.ui.Fragment;
import przystan.ui.Page;

/// Where those sign in who work with the program.
///
/// @param offers other ways in
public record SignInPage(SignInForm form, Why why, Faults faults, List<Fragment> offers, FormToken token)
        implements Page {

    /// What brought somebody here.
    public enum Why {
        ASKED,
        /// Their session ended while they filled in a form, which is kept.
        INTERRUPTED,
        REFUSED,
        /// Too many attempts failed.
        LATER,
        SIGNED_OUT,
        /// They have set a new password.
        PASSWORD_SET
    }

    @Override
    public int status() {
        return switch (why) {
            case ASKED, SIGNED_OUT, PASSWORD_SET -> 200;
            case INTERRUPTED -> 401;
            case REFUSED -> 422;
            case LATER -> 429;
        };
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
