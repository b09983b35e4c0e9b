package przystan.people.web;

import przystan.people.domain.AskForLink.Errand;
import przystan.ui.Faults;
import przystan.ui.FormToken;
import przystan.ui.Page;

/// Where somebody asks for a letter with a link. It says the same whether or not there is an account.
public record AskForLinkPage(Errand errand, String email, Why why, FormToken token) implements Page {

    /// How far they have come.
    public enum Why {
        ASKED,
        HEARD,
        NO_ADDRESS,
        /// Too many letters were asked for.
        LATER
    }

    /// The page's own word in its address and in the keys of its texts.
    public String word() {
        return switch (errand) {
            case NEW_PASSWORD -> "forgotten";
            case SIGN_IN -> "link";
        };
    }

    public Faults faults() {
        return switch (why) {
            case ASKED, HEARD -> Faults.NONE;
            case NO_ADDRESS -> Faults.of(new Faults.Fault("email", "people.letter.no-address"));
            case LATER -> Faults.of(new Faults.Fault("email", "people.letter.later"));
        };
    }

    @Override
    public int status() {
        return switch (why) {
            case ASKED, HEARD -> 200;
            case NO_ADDRESS -> 422;
            case LATER -> 429;
        };
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
