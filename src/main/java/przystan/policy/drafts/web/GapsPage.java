package przystan.policy.drafts.web;

import java.util.List;
import przystan.access.Desk;
import przystan.policy.drafts.domain.Gaps;
import przystan.policy.drafts.domain.VersionId;
import przystan.texts.Language;
import przystan.texts.Phrase;
import przystan.ui.Page;

/// What a version in work still lacks, each with the way to where it is mended.
public record GapsPage(
        Desk desk, DraftPlace place, Phrase name, VersionId version, Gaps gaps, List<Language> languages, Labels labels)
        implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
