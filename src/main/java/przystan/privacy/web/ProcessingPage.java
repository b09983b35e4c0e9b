package przystan.privacy.web;

import java.util.List;
import przystan.access.Desk;
import przystan.privacy.ProcessingActivity;
import przystan.ui.Page;

/// The register of processing activities (GDPR art. 30).
public record ProcessingPage(Desk desk, List<ProcessingActivity> activities) implements Page {

    static final String PATH = "/desk/processing";

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
