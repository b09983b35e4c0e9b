package przystan.people.web;

import przystan.ui.Page;

/// An account was erased; its holder is signed out.
public record ErasedPage() implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
