package przystan.policy.drafts.web;

import java.util.Map;
import przystan.texts.Phrase;
import przystan.ui.Page;

/// Two adopted versions of a document side by side, for everybody.
public record ComparisonPage(DraftPlace place, Phrase name, ComparedVersions compared, Map<String, Phrase> bodies)
        implements Page {}
