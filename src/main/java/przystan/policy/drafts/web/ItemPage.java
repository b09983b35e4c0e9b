package przystan.policy.drafts.web;

import java.util.List;
import java.util.Optional;
import przystan.access.Desk;
import przystan.policy.drafts.domain.Item;
import przystan.policy.drafts.domain.ItemField;
import przystan.policy.drafts.domain.ItemKey;
import przystan.policy.drafts.domain.ItemMerge;
import przystan.policy.drafts.domain.Version.Refusal;
import przystan.policy.drafts.domain.VersionId;
import przystan.policy.drafts.domain.Wording;
import przystan.texts.Language;
import przystan.texts.Phrase;
import przystan.ui.Faults;
import przystan.ui.Page;

/// The form of an item: its texts in the source language and one other side by side, and its facts.
///
/// @param item as it is now; none when it is new
/// @param shown what stands in the fields
/// @param revision that the form goes on from
/// @param state what else the page has to say
public record ItemPage(
        Desk desk,
        DraftPlace place,
        Phrase name,
        VersionId version,
        ItemKey key,
        Optional<Item> item,
        ItemForm.Layout layout,
        Wording shown,
        long revision,
        List<Language> languages,
        Labels labels,
        State state)
        implements Page {

    /// How the form came to be shown.
    public sealed interface State {

        /// @param typed what the reader typed before and did not save
        record Opened(Optional<Typed> typed, Optional<Refusal> closed) implements State {}

        /// It was saved just now.
        record Saved() implements State {}

        /// What was typed before and not saved stands in it again.
        record Continued() implements State {}

        record Faulty(Faults faults) implements State {}

        record Refused(Refusal why) implements State {}

        /// Somebody else saved the item in the meantime; the fields hold a proposal.
        record Stale(ItemMerge merge) implements State {}
    }

    /// @param time of the day, as a clock shows it
    public record Typed(String day, String time) {}

    public String title() {
        return item.map(known -> labels.title(known).text())
                .orElseGet(
                        () -> labels.words().say("policy.draft.new", key.kind().name()));
    }

    public Faults faults() {
        return state instanceof State.Faulty faulty ? faulty.faults() : Faults.NONE;
    }

    public Optional<ItemMerge> merge() {
        return state instanceof State.Stale stale ? Optional.of(stale.merge()) : Optional.empty();
    }

    public boolean mayEdit() {
        return switch (layout.right()) {
            case EVERYTHING, TEXTS, TRANSLATIONS -> true;
            case NOTHING -> false;
        };
    }

    public Language source() {
        return new Language(layout.source());
    }

    public Language other() {
        return new Language(layout.other());
    }

    public boolean outdated(ItemField field) {
        return item.filter(known -> known.outdated(field.name(), layout.source(), layout.other()))
                .isPresent();
    }

    @Override
    public int status() {
        return switch (state) {
            case State.Opened _, State.Saved _, State.Continued _ -> 200;
            case State.Faulty _, State.Refused _ -> 422;
            case State.Stale _ -> 409;
        };
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
