package przystan.people.web;

import przystan.ui.Page;

/// A link that was used, is too old, or never was; the page does not say which, and says what helps.
public record SpentLinkPage() implements Page {

    @Override
    public int status() {
        return 410;
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
