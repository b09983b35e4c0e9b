package przystan.policy.drafts.web;

import java.util.Map;
import przystan.access.Desk;
import przystan.texts.Phrase;
import przystan.ui.Page;

/// Two versions of a document side by side, drafts among them.
public record DeskComparisonPage(
        Desk desk, DraftPlace place, Phrase name, ComparedVersions compared, Map<String, Phrase> bodies)
        implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
