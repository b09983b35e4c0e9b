package przystan.people.web;

import przystan.ui.Page;

/// The directory let nobody in, and what helps.
///
/// @param name of the directory, as the button calls it
public record DirectoryRefusedPage(String name, Why why) implements Page {

    /// What went wrong, as far as the person can do something about it.
    public enum Why {
        /// The answer was none to our question, or none came.
        BROKEN,
        /// The directory does not say that the address of mail is theirs.
        UNVERIFIED,
        /// There is no account for the address.
        UNKNOWN
    }

    public String textKey() {
        return switch (why) {
            case BROKEN -> "people.directory.refused.broken";
            case UNVERIFIED -> "people.directory.refused.unverified";
            case UNKNOWN -> "people.directory.refused.unknown";
        };
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
