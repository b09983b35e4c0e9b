package przystan.policy.drafts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.access.Desk;
import przystan.policy.PolicyDocuments;
import przystan.policy.drafts.domain.Version;
import przystan.policy.drafts.domain.Version.Refusal;
import przystan.texts.Phrase;
import przystan.ui.Page;

/// A policy document on the desk: its versions, the draft in work, and the unit's other documents.
///
/// @param versions newest first
/// @param beginning of a new draft
/// @param refused why what was asked for was not done
public record DeskModelPage(
        Desk desk,
        DraftPlace place,
        Phrase name,
        List<PolicyDocuments.Named> documents,
        List<Version> versions,
        Map<String, Phrase> bodies,
        Offer beginning,
        Optional<Refusal> refused)
        implements Page {

    /// The number of the version before, for a comparison.
    public Optional<Integer> before(Version version) {
        return versions.stream()
                .map(other -> other.id().number())
                .filter(number -> number < version.id().number())
                .findFirst();
    }

    public DraftPlace place(PolicyDocuments.Named document) {
        return DraftPlace.of(documents.getFirst().equals(document) ? Optional.empty() : Optional.of(document.id()));
    }

    @Override
    public int status() {
        return refused.isPresent() ? 422 : 200;
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
