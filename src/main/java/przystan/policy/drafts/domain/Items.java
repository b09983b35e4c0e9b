package przystan.policy.drafts.domain;

import static przystan.policy.domain.sql.Tables.ITEM_EDIT;
import static przystan.policy.domain.sql.Tables.PAST_WORDING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import przystan.policy.domain.VersionCopies;
import przystan.policy.domain.sql.ItemEditRecord;
import przystan.tenancy.CurrentUnit;
import przystan.texts.Localized;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Where the items of versions are kept: read whole, and written cell by cell while their version is a draft.
@Repository
class Items {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Long>> REVISIONS = new TypeReference<>() {};
    private static final Field<JSONB> WHOLE_ROW = DSL.field("to_jsonb(item)", JSONB.class);

    private final DSLContext sql;

    Items(DSLContext sql) {
        this.sql = sql;
    }

    /// All items of a version, kind by kind in their order.
    List<Item> of(VersionId version) {
        var edits = edits(version, DSL.noCondition());
        var items = new ArrayList<Item>();
        for (var kind : ItemKind.values()) {
            items.addAll(read(version, kind, DSL.noCondition(), edits));
        }
        return List.copyOf(items);
    }

    Optional<Item> find(VersionId version, ItemKey key) {
        return read(
                        version,
                        key.kind(),
                        column("id", String.class).eq(key.id()),
                        edits(version, ITEM_EDIT.ID.eq(key.id())))
                .stream()
                .findFirst();
    }

    /// Reasons given for items, also for those that the version no longer has.
    Map<ItemKey, Wording> reasons(VersionId version) {
        var reasons = new HashMap<ItemKey, Wording>();
        edits(version, DSL.noCondition()).forEach((key, edit) -> reasons.put(key, reason(edit.getReason())));
        return reasons;
    }

    /// What an item said at a revision, when it is another than now.
    Optional<Wording> past(VersionId version, ItemKey key, long revision) {
        return sql.selectFrom(PAST_WORDING)
                .where(PAST_WORDING.DOCUMENT.eq(version.document()), PAST_WORDING.VERSION.eq(version.number()))
                .and(PAST_WORDING.KIND.eq(key.kind().table()))
                .and(PAST_WORDING.ID.eq(key.id()))
                .and(PAST_WORDING.REVISION.eq(revision))
                .fetchOptional(row -> wording(key.kind(), row.getSaid())
                        .with(reason(row.getReason()).cells()));
    }

    /// Writes cells of an item that is there; the database counts its revision.
    void change(VersionId version, Item item, Map<String, String> cells) {
        var kind = item.kind();
        var said = item.wording().with(cells);
        var columns = new LinkedHashMap<Field<?>, Object>();
        for (var field : kind.fields()) {
            if (cells.keySet().stream()
                    .anyMatch(cell -> Wording.Cell.of(cell).field().equals(field.name()))) {
                columns.put(table(kind).field(field.name()), value(field, said));
            }
        }
        if (!columns.isEmpty()) {
            sql.update(table(kind))
                    .set(columns)
                    .where(place(version, item.key()))
                    .execute();
        }
        var reason = texts(ItemKind.REASON.name(), said);
        if (!reason.equals(texts(ItemKind.REASON.name(), item.wording()))) {
            keepReason(version, item, reason, columns.isEmpty());
        }
    }

    /// An item that changed in nothing but its reason gets a revision for that alone.
    private void keepReason(VersionId version, Item item, Localized reason, boolean alone) {
        var key = item.key();
        if (alone) {
            sql.insertInto(PAST_WORDING)
                    .columns(
                            PAST_WORDING.UNIT,
                            PAST_WORDING.DOCUMENT,
                            PAST_WORDING.VERSION,
                            PAST_WORDING.KIND,
                            PAST_WORDING.ID,
                            PAST_WORDING.REVISION,
                            PAST_WORDING.SAID,
                            PAST_WORDING.REASON)
                    .select(DSL.select(
                                    DSL.inline(CurrentUnit.required().value()),
                                    DSL.inline(version.document()),
                                    DSL.inline(version.number()),
                                    DSL.inline(key.kind().table()),
                                    DSL.inline(key.id()),
                                    DSL.inline(item.revision()),
                                    WHOLE_ROW,
                                    DSL.val(json(texts(ItemKind.REASON.name(), item.wording()))))
                            .from(table(key.kind()).as("item"))
                            .where(columns(version))
                            .and(column("id", String.class).eq(key.id())))
                    .execute();
        }
        var grown = item.revision() + 1;
        edit(version, key)
                .set(ITEM_EDIT.REVISION, grown)
                .set(ITEM_EDIT.REASON, json(reason))
                .onDuplicateKeyUpdate()
                .set(ITEM_EDIT.REVISION, grown)
                .set(ITEM_EDIT.REASON, json(reason))
                .execute();
    }

    /// Keeps the reason why an item is no longer there.
    void keepReasonOfRemoved(VersionId version, ItemKey key, Wording reason) {
        var kept = json(texts(ItemKind.REASON.name(), reason));
        edit(version, key)
                .set(ITEM_EDIT.REASON, kept)
                .onDuplicateKeyUpdate()
                .set(ITEM_EDIT.REASON, kept)
                .execute();
    }

    /// Notes that translations were found right as they stand.
    void touch(VersionId version, ItemKey key, List<String> cells) {
        var now = sql.selectFrom(ITEM_EDIT).where(placeOfEdit(version, key)).fetchOptional();
        now.ifPresent(edit -> {
            var touched = new TreeMap<>(touched(edit));
            cells.forEach(cell -> touched.put(cell, edit.getRevision()));
            sql.update(ITEM_EDIT)
                    .set(ITEM_EDIT.TOUCHED, JSONB.valueOf(JSON.writeValueAsString(touched)))
                    .where(placeOfEdit(version, key))
                    .execute();
        });
    }

    void add(VersionId version, ItemKey key, int order, Wording wording) {
        var kind = key.kind();
        var columns = new LinkedHashMap<Field<?>, Object>();
        columns.put(table(kind).field("unit"), CurrentUnit.required().value());
        columns.put(table(kind).field("document"), version.document());
        columns.put(table(kind).field("version"), version.number());
        columns.put(table(kind).field("id"), key.id());
        columns.put(table(kind).field("ord"), order);
        columns.put(table(kind).field("source"), "");
        if (kind == ItemKind.AREA) {
            columns.put(table(kind).field("kind"), "area");
            columns.put(table(kind).field("icon"), "document");
        }
        kind.fields().forEach(field -> columns.put(table(kind).field(field.name()), value(field, wording)));
        sql.insertInto(table(kind)).set(columns).execute();
        var reason = texts(ItemKind.REASON.name(), wording);
        if (!reason.isEmpty()) {
            keepReasonOfRemoved(version, key, wording);
        }
    }

    void remove(VersionId version, ItemKey key) {
        sql.deleteFrom(table(key.kind())).where(place(version, key)).execute();
    }

    void order(VersionId version, ItemKey key, int order) {
        sql.update(table(key.kind()))
                .set(table(key.kind()).field("ord", Integer.class), order)
                .where(place(version, key))
                .execute();
    }

    private List<Item> read(VersionId version, ItemKind kind, Condition which, Map<ItemKey, ItemEditRecord> edits) {
        return sql
                .select(column("id", String.class), column("ord", Integer.class), WHOLE_ROW)
                .from(table(kind).as("item"))
                .where(columns(version))
                .and(which)
                .fetch(row -> {
                    var key = new ItemKey(kind, row.value1());
                    var edit = Optional.ofNullable(edits.get(key));
                    var wording = wording(kind, row.value3());
                    return new Item(
                            key,
                            row.value2(),
                            edit.map(known -> wording.with(
                                            reason(known.getReason()).cells()))
                                    .orElse(wording),
                            edit.map(ItemEditRecord::getRevision).orElse(0L),
                            edit.map(Items::touched).orElse(Map.of()));
                })
                .stream()
                .sorted(Comparator.comparing(Item::order)
                        .thenComparing(item -> item.key().id()))
                .toList();
    }

    private Map<ItemKey, ItemEditRecord> edits(VersionId version, Condition which) {
        return sql.selectFrom(ITEM_EDIT)
                .where(ITEM_EDIT.DOCUMENT.eq(version.document()), ITEM_EDIT.VERSION.eq(version.number()))
                .and(which)
                .fetchMap(edit -> new ItemKey(ItemKind.ofTable(edit.getKind()), edit.getId()));
    }

    private org.jooq.InsertSetMoreStep<ItemEditRecord> edit(VersionId version, ItemKey key) {
        return sql.insertInto(ITEM_EDIT)
                .set(ITEM_EDIT.UNIT, CurrentUnit.required().value())
                .set(ITEM_EDIT.DOCUMENT, version.document())
                .set(ITEM_EDIT.VERSION, version.number())
                .set(ITEM_EDIT.KIND, key.kind().table())
                .set(ITEM_EDIT.ID, key.id());
    }

    private static Condition placeOfEdit(VersionId version, ItemKey key) {
        return ITEM_EDIT
                .DOCUMENT
                .eq(version.document())
                .and(ITEM_EDIT.VERSION.eq(version.number()))
                .and(ITEM_EDIT.KIND.eq(key.kind().table()))
                .and(ITEM_EDIT.ID.eq(key.id()));
    }

    private static Condition place(VersionId version, ItemKey key) {
        return columns(version).and(column("id", String.class).eq(key.id()));
    }

    private static Condition columns(VersionId version) {
        return column("document", String.class)
                .eq(version.document())
                .and(column("version", Integer.class).eq(version.number()));
    }

    private static <T> Field<T> column(String name, Class<T> type) {
        return DSL.field(DSL.name(name), type);
    }

    private static Table<?> table(ItemKind kind) {
        return Optional.<Table<?>>ofNullable(VersionCopies.TABLES.get(kind.table()))
                .orElseThrow();
    }

    private static Map<String, Long> touched(ItemEditRecord edit) {
        return JSON.readValue(edit.getTouched().data(), REVISIONS);
    }

    private static Wording reason(JSONB stored) {
        var cells = new TreeMap<String, String>();
        Localized.ofJson(stored.data())
                .byTag()
                .forEach((tag, text) -> cells.put(ItemKind.REASON.name() + "." + tag, text));
        return new Wording(cells);
    }

    private static Wording wording(ItemKind kind, JSONB row) {
        var cells = new TreeMap<String, String>();
        var read = JSON.readTree(row.data());
        for (var field : kind.fields()) {
            var value = read.path(field.name());
            switch (field.shape()) {
                case LINE, TEXT ->
                    value.properties()
                            .forEach(text -> cells.put(
                                    field.name() + "." + text.getKey(),
                                    text.getValue().asString()));
                case CHOICES -> {
                    var chosen = new ArrayList<String>();
                    value.forEach(one -> chosen.add(one.asString()));
                    cells.put(field.name(), String.join("\n", chosen));
                }
                case CHOICE, DATE, WORD -> cells.put(field.name(), value.isString() ? value.asString() : "");
            }
        }
        return new Wording(cells);
    }

    private static Object value(ItemField field, Wording said) {
        return switch (field.shape()) {
            case LINE, TEXT -> json(texts(field.name(), said));
            case CHOICES -> said.list(field.name()).toArray(String[]::new);
            case CHOICE -> said.get(field.name()).isEmpty() ? DSL.inline(null, String.class) : said.get(field.name());
            case DATE, WORD -> said.get(field.name());
        };
    }

    private static JSONB json(Localized texts) {
        return JSONB.valueOf(texts.json());
    }

    private static Localized texts(String field, Wording said) {
        var texts = new LinkedHashMap<String, String>();
        said.cells().forEach((cell, text) -> {
            var name = Wording.Cell.of(cell);
            if (name.field().equals(field) && !name.language().isEmpty()) {
                texts.put(name.language(), text);
            }
        });
        return new Localized(texts);
    }
}
