package przystan.people.web;

import przystan.ui.Faults;
import przystan.ui.FormToken;
import przystan.ui.Page;

/// Where somebody who has shown the first proof types a code.
public record SecondFactorPage(Why why, Faults faults, FormToken token) implements Page {

    /// What brought somebody here.
    public enum Why {
        ASKED,
        REFUSED,
        /// Too many attempts failed.
        LATER
    }

    @Override
    public int status() {
        return switch (why) {
            case ASKED -> 200;
            case REFUSED -> 422;
            case LATER -> 429;
        };
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
