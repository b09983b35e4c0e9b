package przystan.policy.drafts.domain;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.policy.drafts.domain.Version.Refusal;
import przystan.ui.NotHere;

/// An item of a draft gets other words. Of two who edit it at once, the later one is shown both (decision 0027).
@Component
public class EditItem {

    /// What comes of it.
    public sealed interface Outcome {

        /// @param revision of the item as it is now
        record Saved(long revision) implements Outcome {}

        /// Somebody saved it since the form was made; nothing was changed.
        ///
        /// @param now the item as they left it
        record Stale(Item now, ItemMerge merge) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /// What a form says.
    ///
    /// @param revision of the item that the form showed
    /// @param cells those that the form has; others stay
    /// @param confirmed cells of translations that were found right as they stand
    public record Edit(long revision, Map<String, String> cells, List<String> confirmed) {}

    private final Versions versions;
    private final Items items;
    private final UnsavedForms unsaved;
    private final AuditTrail trail;
    private final SourceLanguage source;

    EditItem(Versions versions, Items items, UnsavedForms unsaved, AuditTrail trail, SourceLanguage source) {
        this.versions = versions;
        this.items = items;
        this.unsaved = unsaved;
        this.trail = trail;
        this.source = source;
    }

    @Transactional
    public Outcome edit(VersionId version, ItemKey key, Edit edit, Author by) {
        var draft = versions.findForChange(version).orElseThrow(NotHere::new);
        var now = items.find(version, key).orElseThrow(NotHere::new);
        if (!(draft instanceof Version.Draft)) {
            return new Outcome.Refused(Refusal.NOT_A_DRAFT);
        }
        var changed = now.wording().differing(edit.cells());
        var after = now.wording().with(changed);
        if (!mayChange(now, changed, edit.confirmed(), by)
                || EditingRight.of(by, Item.areaOf(key, after)) == EditingRight.NOTHING) {
            return new Outcome.Refused(Refusal.NOT_YOURS);
        }
        if (edit.revision() != now.revision()) {
            var base = items.past(version, key, edit.revision()).orElse(now.wording());
            return new Outcome.Stale(now, ItemMerge.of(key.kind(), edit.cells(), base, now.wording()));
        }
        if (!changed.isEmpty()) {
            items.change(version, now, changed);
            trail.record(
                    by,
                    Deed.of("policy.act.item-edited", thing(version, key))
                            .changing(now.wording().cells(), after.cells()));
        }
        if (!edit.confirmed().isEmpty()) {
            items.touch(version, key, edit.confirmed());
        }
        unsaved.discard(version, key);
        return new Outcome.Saved(now.revision() + (changed.isEmpty() ? 0 : 1));
    }

    private boolean mayChange(Item item, Map<String, String> changed, List<String> confirmed, Author by) {
        var right = EditingRight.of(by, item.area());
        var cells = new java.util.TreeSet<>(changed.keySet());
        cells.addAll(confirmed);
        return right != EditingRight.NOTHING
                && cells.stream()
                        .map(Wording.Cell::of)
                        .allMatch(cell -> item.kind()
                                .field(cell.field())
                                .filter(field -> right.permits(field, cell.language(), source.tag()))
                                .isPresent());
    }

    static Deed.Thing thing(VersionId version, ItemKey key) {
        return new Deed.Thing("policy.thing." + key.kind().path(), version + "/" + key.id());
    }
}
