package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.ACT;
import static przystan.policy.domain.sql.Tables.AREA;
import static przystan.policy.domain.sql.Tables.BUDGET_FACT;
import static przystan.policy.domain.sql.Tables.DELIVERY_MODE;
import static przystan.policy.domain.sql.Tables.DOCUMENT;
import static przystan.policy.domain.sql.Tables.FINANCE_CLASS;
import static przystan.policy.domain.sql.Tables.GOAL;
import static przystan.policy.domain.sql.Tables.HISTORY_ENTRY;
import static przystan.policy.domain.sql.Tables.PASSAGE;
import static przystan.policy.domain.sql.Tables.PROGRAMME;
import static przystan.policy.domain.sql.Tables.STRATEGY;
import static przystan.policy.domain.sql.Tables.TASK;
import static przystan.policy.domain.sql.Tables.TERM;
import static przystan.policy.domain.sql.Tables.VERSION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import przystan.packages.Content;
import przystan.packages.ContentTable;
import przystan.packages.PartChanges;
import przystan.packages.RecordKey;
import przystan.tenancy.UnitId;

/// Where policy documents are kept, as an import sees them.
///
/// A version in force never changes: what a package says differently goes into a draft, begun as a copy of it.
@Repository
class PolicyRecords {

    private static final ContentTable DOCUMENTS = ContentTable.of("document", DOCUMENT, "unit");

    /// What a version says, in the order in which rows refer to one another.
    private static final List<ContentTable> VERSIONED = List.of(
            versioned("area", AREA),
            versioned("goal", GOAL),
            versioned("finance_class", FINANCE_CLASS),
            versioned("delivery_mode", DELIVERY_MODE),
            versioned("strategy", STRATEGY),
            versioned("programme", PROGRAMME),
            versioned("task", TASK),
            versioned("passage", PASSAGE),
            versioned("budget_fact", BUDGET_FACT));

    /// What stands around the versions and is changed in place.
    private static final List<ContentTable> AROUND =
            List.of(ContentTable.of("act", ACT, "unit"), ContentTable.of("history_entry", HISTORY_ENTRY, "unit"));

    private static final ContentTable TERMS = ContentTable.of("term", TERM, "unit");

    private final DSLContext sql;

    PolicyRecords(DSLContext sql) {
        this.sql = sql;
    }

    /// Everything as the desk has it now; of each document its newest version.
    Map<RecordKey, Content> current() {
        var current = new LinkedHashMap<RecordKey, Content>();
        var newest = newestVersions();
        DOCUMENTS
                .read(sql, DSL.noCondition())
                .forEach((id, content) -> current.put(
                        new RecordKey("document", id),
                        Optional.ofNullable(newest.get(id))
                                .flatMap(Newest::adoption)
                                .map(adoption -> content.with("adopted_on", adoption.on())
                                        .with("adopted_by", adoption.by())
                                        .with("act", adoption.act()))
                                .orElse(content)));
        for (var table : VERSIONED) {
            newest.forEach((document, version) -> table.read(
                            sql,
                            table.column("document", String.class)
                                    .eq(document)
                                    .and(table.column("version", Integer.class).eq(version.number())))
                    .forEach((id, content) ->
                            current.put(new RecordKey(table.kind(), id), content.with("document", document))));
        }
        for (var table : AROUND) {
            table.read(sql, DSL.noCondition())
                    .forEach((id, content) -> current.put(new RecordKey(table.kind(), id), content));
        }
        TERMS.read(sql, DSL.noCondition()).forEach((id, content) -> current.put(new RecordKey("term", id), content));
        return current;
    }

    void apply(UnitId unit, PartChanges changes) {
        var before = newestVersions();
        changes.kept("document").forEach((id, content) -> keepDocument(unit, id, content));
        var working = new HashMap<String, Integer>();
        for (var table : VERSIONED) {
            changes.kept(table.kind()).forEach((id, content) -> {
                var document = content.text("document");
                var version = working.computeIfAbsent(document, _ -> workingVersion(unit, document, before));
                table.keep(sql, place(unit, document, version, id), content);
            });
        }
        for (var table : VERSIONED.reversed()) {
            for (var id : changes.removed(table.kind())) {
                documentOf(table, id).ifPresent(document -> {
                    var version = working.computeIfAbsent(document, _ -> workingVersion(unit, document, before));
                    table.remove(sql, place(unit, document, version, id));
                });
            }
        }
        for (var table : AROUND) {
            changes.kept(table.kind())
                    .forEach((id, content) -> table.keep(sql, place(unit, content.text("document"), id), content));
            changes.removed(table.kind()).forEach(id -> table.remove(sql, Map.of("unit", unit.value(), "id", id)));
        }
        changes.kept("term").forEach((id, content) -> TERMS.keep(sql, Map.of("unit", unit.value(), "id", id), content));
        changes.removed("term").forEach(id -> TERMS.remove(sql, Map.of("unit", unit.value(), "id", id)));
    }

    /// @param adoption of the version in force, also while a draft of the next one is in work
    private record Newest(int number, boolean inWork, Optional<Adopted> adoption) {}

    private record Adopted(LocalDate on, Optional<String> by, Optional<String> act) {}

    private Map<String, Newest> newestVersions() {
        var newest = new LinkedHashMap<String, Newest>();
        sql.selectFrom(VERSION).orderBy(VERSION.DOCUMENT, VERSION.NUMBER).forEach(row -> {
            var inWork = List.of("draft", "in-consultation").contains(row.getState());
            var adoption = Optional.ofNullable(row.getAdoptedOn())
                    .map(on -> new Adopted(
                            on, Optional.ofNullable(row.getAdoptedBy()), Optional.ofNullable(row.getAct())));
            newest.merge(
                    row.getDocument(),
                    new Newest(row.getNumber(), inWork, adoption),
                    (older, newer) -> new Newest(
                            newer.number(), newer.inWork(), newer.adoption().or(older::adoption)));
        });
        return newest;
    }

    private void keepDocument(UnitId unit, String id, Content content) {
        DOCUMENTS.keep(sql, Map.of("unit", unit.value(), "id", id), content);
        var adoptedOn = content.day("adopted_on");
        var newest = Optional.ofNullable(newestVersions().get(id));
        if (newest.isEmpty()) {
            sql.insertInto(VERSION)
                    .set(VERSION.UNIT, unit.value())
                    .set(VERSION.DOCUMENT, id)
                    .set(VERSION.NUMBER, 1)
                    .set(VERSION.STATE, adoptedOn.isPresent() ? "adopted" : "draft")
                    .set(VERSION.ADOPTED_ON, adoptedOn.orElse(null))
                    .set(VERSION.ADOPTED_BY, content.optionalText("adopted_by").orElse(null))
                    .set(VERSION.ACT, content.optionalText("act").orElse(null))
                    .execute();
        } else if (adoptedOn.isPresent()) {
            sql.update(VERSION)
                    .set(VERSION.STATE, "adopted")
                    .set(VERSION.ADOPTED_ON, adoptedOn.get())
                    .set(VERSION.ADOPTED_BY, content.optionalText("adopted_by").orElse(null))
                    .set(VERSION.ACT, content.optionalText("act").orElse(null))
                    .where(VERSION.DOCUMENT.eq(id))
                    .and(
                            newest.get().adoption().isPresent()
                                    ? VERSION.STATE.eq("adopted")
                                    : VERSION.NUMBER.eq(newest.get().number()))
                    .execute();
        }
    }

    /// The version that may change: one in work, one made by this very import, or a new draft.
    private int workingVersion(UnitId unit, String document, Map<String, Newest> before) {
        var newest = newestVersions().get(document);
        if (newest == null) {
            throw new IllegalStateException("no version of " + document);
        }
        if (newest.inWork() || !before.containsKey(document)) {
            return newest.number();
        }
        return beginDraft(unit, document, newest.number());
    }

    private int beginDraft(UnitId unit, String document, int from) {
        var number = from + 1;
        sql.insertInto(VERSION)
                .set(VERSION.UNIT, unit.value())
                .set(VERSION.DOCUMENT, document)
                .set(VERSION.NUMBER, number)
                .set(VERSION.STATE, "draft")
                .execute();
        for (var table : VERSIONED) {
            var all = table.table().fields();
            var copied = java.util.Arrays.stream(all)
                    .map(field -> field.getName().equals("version") ? DSL.inline(number) : field)
                    .toList();
            sql.insertInto(table.table(), all)
                    .select(DSL.select(copied)
                            .from(table.table())
                            .where(table.column("document", String.class).eq(document))
                            .and(table.column("version", Integer.class).eq(from)))
                    .execute();
        }
        return number;
    }

    private Optional<String> documentOf(ContentTable table, String id) {
        return sql.selectDistinct(table.column("document", String.class))
                .from(table.table())
                .where(table.column("id", String.class).eq(id))
                .fetchOptional()
                .map(row -> row.value1());
    }

    private static ContentTable versioned(String kind, org.jooq.Table<?> table) {
        return ContentTable.of(kind, table, "unit", "document", "version");
    }

    private static Map<String, Object> place(UnitId unit, String document, int version, String id) {
        var place = new LinkedHashMap<String, Object>();
        place.put("unit", unit.value());
        place.put("document", document);
        place.put("version", version);
        place.put("id", id);
        return place;
    }

    private static Map<String, Object> place(UnitId unit, String document, String id) {
        var place = new LinkedHashMap<String, Object>();
        place.put("unit", unit.value());
        place.put("document", document);
        place.put("id", id);
        return place;
    }
}
