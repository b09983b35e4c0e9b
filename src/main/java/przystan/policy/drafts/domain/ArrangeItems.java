package przystan.policy.drafts.domain;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.policy.drafts.domain.Version.Draft;
import przystan.policy.drafts.domain.Version.Refusal;
import przystan.ui.NotHere;

/// Which items a draft has, and in which order.
@Component
public class ArrangeItems {

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_ID = 60;

    /// What comes of it.
    public sealed interface Outcome {

        record Done(ItemKey item) implements Outcome {}

        /// @param users items that stand in the way
        record Refused(Refusal why, List<Item> users) implements Outcome {}
    }

    /// Where an item goes among those beside it.
    public enum Direction {
        UP,
        DOWN
    }

    private final Versions versions;
    private final Items items;
    private final UnsavedForms unsaved;
    private final SourceLanguage source;
    private final AuditTrail trail;

    ArrangeItems(Versions versions, Items items, UnsavedForms unsaved, SourceLanguage source, AuditTrail trail) {
        this.versions = versions;
        this.items = items;
        this.unsaved = unsaved;
        this.source = source;
        this.trail = trail;
    }

    /// A new item at the end of its kind.
    @Transactional
    public Outcome add(VersionId version, ItemKind kind, Map<String, String> cells, Author by) {
        var draft = versions.findForChange(version).orElseThrow(NotHere::new);
        var wording = new Wording(cells);
        var hindrance = hindrance(draft, kind == ItemKind.AREA ? "" : wording.get("area"), by);
        if (hindrance.isPresent()) {
            return refused(hindrance.get());
        }
        var beside = items.of(version);
        var key = new ItemKey(kind, freeId(kind, wording, beside));
        var order = beside.stream()
                .filter(item -> item.kind() == kind)
                .mapToInt(Item::order)
                .max();
        items.add(version, key, order.orElse(0) + 1, wording);
        unsaved.discard(version, new ItemKey(kind, ""));
        trail.record(
                by,
                Deed.of("policy.act.item-added", EditItem.thing(version, key)).changing(Map.of(), wording.cells()));
        return new Outcome.Done(key);
    }

    /// @param reason cells `reason.…`
    @Transactional
    public Outcome remove(VersionId version, ItemKey key, Wording reason, Author by) {
        var draft = versions.findForChange(version).orElseThrow(NotHere::new);
        var item = items.find(version, key).orElseThrow(NotHere::new);
        var hindrance = hindrance(draft, key.kind() == ItemKind.AREA ? "" : item.area(), by);
        if (hindrance.isPresent()) {
            return refused(hindrance.get());
        }
        var users = users(key, items.of(version));
        if (!users.isEmpty()) {
            return new Outcome.Refused(Refusal.IN_USE, users);
        }
        items.remove(version, key);
        items.keepReasonOfRemoved(version, key, reason);
        trail.record(
                by,
                Deed.of("policy.act.item-removed", EditItem.thing(version, key))
                        .changing(item.wording().cells(), Map.of()));
        return new Outcome.Done(key);
    }

    /// Why an item is no longer in the draft, told afterwards.
    ///
    /// @param reason cells `reason.…`
    @Transactional
    public Outcome explainRemoval(VersionId version, ItemKey key, Wording reason, Author by) {
        var draft = versions.findForChange(version).orElseThrow(NotHere::new);
        if (items.find(version, key).isPresent()) {
            throw new NotHere();
        }
        var hindrance = hindrance(draft, "", by);
        if (hindrance.isPresent()) {
            return refused(hindrance.get());
        }
        items.keepReasonOfRemoved(version, key, reason);
        trail.record(
                by,
                Deed.of("policy.act.removal-explained", EditItem.thing(version, key))
                        .changing(Map.of(), reason.cells()));
        return new Outcome.Done(key);
    }

    /// One place up or down among the items of the same kind and area. At the end it stays where it is.
    @Transactional
    public Outcome move(VersionId version, ItemKey key, Direction direction, Author by) {
        var draft = versions.findForChange(version).orElseThrow(NotHere::new);
        var item = items.find(version, key).orElseThrow(NotHere::new);
        var hindrance = hindrance(draft, key.kind() == ItemKind.AREA ? "" : item.area(), by);
        if (hindrance.isPresent()) {
            return refused(hindrance.get());
        }
        var row = new ArrayList<>(items.of(version).stream()
                .filter(other -> other.kind() == key.kind())
                .toList());
        var beside = row.stream().filter(other -> isBeside(item, other)).toList();
        var other = beside.indexOf(item) + (direction == Direction.UP ? -1 : 1);
        if (other >= 0 && other < beside.size()) {
            java.util.Collections.swap(row, row.indexOf(item), row.indexOf(beside.get(other)));
            for (var place = 0; place < row.size(); place++) {
                if (row.get(place).order() != place + 1) {
                    items.order(version, row.get(place).key(), place + 1);
                }
            }
            trail.record(by, Deed.of("policy.act.item-ordered", EditItem.thing(version, key)));
        }
        return new Outcome.Done(key);
    }

    /// Items that stand on the same list; of areas and passages those of the same kind of area and passage.
    static boolean isBeside(Item item, Item other) {
        return item.kind() == other.kind()
                && item.wording().get("kind").equals(other.wording().get("kind"))
                && (item.kind() == ItemKind.AREA || item.area().equals(other.area()));
    }

    private static Optional<Refusal> hindrance(Version version, String area, Author by) {
        if (!(version instanceof Draft)) {
            return Optional.of(Refusal.NOT_A_DRAFT);
        }
        return EditingRight.of(by, area) == EditingRight.EVERYTHING ? Optional.empty() : Optional.of(Refusal.NOT_YOURS);
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why, List.of());
    }

    private static List<Item> users(ItemKey key, List<Item> all) {
        return all.stream()
                .filter(item -> item.kind().fields().stream()
                        .filter(field -> ItemOptions.kindOf(field, item.kind()).equals(Optional.of(key.kind())))
                        .anyMatch(field -> item.wording().list(field.name()).contains(key.id())))
                .toList();
    }

    /// Its name in Latin letters, with a number when another bears it already.
    private String freeId(ItemKind kind, Wording wording, List<Item> beside) {
        var title =
                wording.title(List.of(source.tag())).map(Map.Entry::getValue).orElse(kind.table());
        var latin = Transliterator.getInstance("Any-Latin; Latin-ASCII")
                .transliterate(title)
                .toLowerCase(Locale.ROOT);
        var words = NO_LETTERS.matcher(latin).replaceAll("-");
        var id = (kind.table() + "-" + words).replace('_', '-');
        var base = trimmed(id.substring(0, Math.min(id.length(), LONGEST_ID)));
        var free = base;
        for (var number = 2; taken(new ItemKey(kind, free), beside); number++) {
            free = base + "-" + number;
        }
        return free;
    }

    private static boolean taken(ItemKey key, List<Item> beside) {
        return beside.stream().anyMatch(item -> item.key().equals(key));
    }

    private static String trimmed(String id) {
        return id.replaceAll("--+", "-").replaceAll("^-|-$", "");
    }
}
