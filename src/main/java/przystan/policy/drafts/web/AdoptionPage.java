package przystan.policy.drafts.web;

import java.util.Map;
import java.util.Optional;
import przystan.access.Desk;
import przystan.policy.drafts.domain.Amendments;
import przystan.policy.drafts.domain.Version.Adopted;
import przystan.policy.drafts.domain.Version.Hindrance;
import przystan.policy.drafts.domain.VersionId;
import przystan.texts.Phrase;
import przystan.ui.Faults;
import przystan.ui.Page;

/// The decision that brings a version into force: what it changes, why, what it replaces, and who decided.
///
/// @param hindrance what stands in the way, whatever is typed
/// @param answer whether the form was sent in vain
public record AdoptionPage(
        Desk desk,
        DraftPlace place,
        Phrase name,
        VersionId version,
        Optional<Adopted> replaces,
        Amendments amendments,
        Labels labels,
        Map<String, Phrase> bodies,
        AdoptionForm form,
        Faults faults,
        Optional<Hindrance> hindrance,
        Answer answer)
        implements Page {

    /// What the page answers.
    public enum Answer {
        ASKING,
        REFUSED
    }

    @Override
    public int status() {
        return answer == Answer.REFUSED || !faults.isEmpty() ? 422 : 200;
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
