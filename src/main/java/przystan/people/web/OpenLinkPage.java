package przystan.people.web;

import przystan.ui.FormToken;
import przystan.ui.Page;

/// Where a link that came by mail leads: its button signs in.
public record OpenLinkPage(String secret, FormToken token) implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }

    /// What is secret in it is for nobody else to read.
    @Override
    public String toString() {
        return "OpenLinkPage";
    }
}
