package przystan.people.web;

import przystan.ui.Faults;
import przystan.ui.FormToken;
import przystan.ui.Page;

/// Where a link that came by mail lets somebody set a new password.
public record ResetPage(String secret, Faults faults, FormToken token) implements Page {

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }

    /// What is secret in it is for nobody else to read.
    @Override
    public String toString() {
        return "ResetPage[" + faults + "]";
    }
}
