package przystan.policy.drafts.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import przystan.access.Acting;
import przystan.access.Author;
import przystan.access.Desk;
import przystan.policy.drafts.domain.DraftRegister.Opened;
import przystan.policy.drafts.domain.EditingRight;
import przystan.policy.drafts.domain.Item;
import przystan.policy.drafts.domain.ItemKey;
import przystan.policy.drafts.domain.ItemKind;
import przystan.policy.drafts.domain.UnsavedForms.Unsaved;
import przystan.policy.drafts.domain.Version;
import przystan.policy.drafts.domain.Version.Refusal;
import przystan.policy.drafts.domain.VersionId;
import przystan.policy.drafts.domain.Wording;
import przystan.texts.Language;
import przystan.texts.Phrase;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// Somebody at work on an item of a version: what they may do, and what their page shows.
///
/// @param item none when it is new
record ItemWork(
        Visitor visitor, Opened opened, ItemKey key, Optional<Item> item, ItemForm.Layout layout, Labels labels) {

    /// Who works where.
    record Visitor(Visit visit, Desk desk, DraftAddress at, Reading reading) {}

    static ItemWork of(Visitor visitor, Opened opened, String source, Language other) {
        var key = visitor.at().item();
        var item = opened.item(key);
        if (item.isEmpty() && !(key.id().isEmpty() && key.kind().addable())) {
            throw new NotHere();
        }
        return new ItemWork(
                visitor,
                opened,
                key,
                item,
                new ItemForm.Layout(
                        key.kind(),
                        right(visitor.desk().acting(), opened, item),
                        source,
                        item.isPresent() ? other.tag() : source),
                visitor.reading().labels(opened.items(), visitor.visit()));
    }

    private static EditingRight right(Acting acting, Opened opened, Optional<Item> item) {
        if (!(opened.version() instanceof Version.Draft)) {
            return EditingRight.NOTHING;
        }
        if (item.isEmpty()) {
            return EditingRight.EVERYTHING;
        }
        var area = item.get().area();
        return EditingRight.capacity(acting, area)
                .map(officer -> EditingRight.of(officer, area))
                .orElse(EditingRight.NOTHING);
    }

    Visit visit() {
        return visitor.visit();
    }

    Desk desk() {
        return visitor.desk();
    }

    DraftAddress at() {
        return visitor.at();
    }

    VersionId version() {
        return opened.version().id();
    }

    Phrase name() {
        return visitor.reading().name(version().document(), visit());
    }

    String address() {
        return visit().to(at().place().item(version(), key));
    }

    /// The capacity that allows most with this item.
    Author author() {
        return author(item.map(Item::area).orElse(""));
    }

    /// The capacity that allows most in the area which the form of a new item names.
    Author author(ItemForm form) {
        return author(key.kind() == ItemKind.AREA ? "" : form.cells().getOrDefault("area", ""));
    }

    private Author author(String area) {
        return EditingRight.capacity(desk().acting(), area)
                .<Author>map(officer -> officer)
                .orElseGet(desk()::author);
    }

    /// The item as it is.
    ItemPage shown(ItemPage.State state) {
        return page(Map.of(), item.map(Item::revision).orElse(0L), state);
    }

    ItemPage opened(Optional<Unsaved> typed) {
        return shown(new ItemPage.State.Opened(typed.map(this::typed), closed()));
    }

    private Optional<Refusal> closed() {
        if (!(opened.version() instanceof Version.Draft)) {
            return Optional.of(Refusal.NOT_A_DRAFT);
        }
        return layout.right() == EditingRight.NOTHING ? Optional.of(Refusal.NOT_YOURS) : Optional.empty();
    }

    private ItemPage.Typed typed(Unsaved typed) {
        var at = ZonedDateTime.ofInstant(typed.at(), visit().unit().timezone());
        return new ItemPage.Typed(
                visit().words().date(at.toLocalDate()),
                DateTimeFormatter.ofPattern("HH:mm").format(at));
    }

    /// @param typed cells that stand in the fields instead of the item's own
    ItemPage page(Map<String, String> typed, long revision, ItemPage.State state) {
        var shown = item.map(Item::wording).orElse(Wording.NOTHING).with(typed);
        return new ItemPage(
                desk(),
                at().place(),
                name(),
                version(),
                key,
                item,
                layout,
                shown,
                revision,
                visit().unit().languages(),
                labels,
                state);
    }
}
