package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.ACT;
import static przystan.policy.domain.sql.Tables.DOCUMENT;
import static przystan.policy.domain.sql.Tables.HISTORY_ENTRY;
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
    private static final List<ContentTable> VERSIONED = VersionCopies.TABLES.entrySet().stream()
            .map(table -> ContentTable.of(table.getKey(), table.getValue(), "unit", "document", "version"))
            .toList();

    /// What stands around the versions and is changed in place.
    private static final List<ContentTable> AROUND =
            List.of(ContentTable.of("act", ACT, "unit"), ContentTable.of("history_entry", HISTORY_ENTRY, "unit"));

    private static final ContentTable TERMS = ContentTable.of("term", TERM, "unit");

    private final DSLContext sql;
    private final VersionCopies copies;

    PolicyRecords(DSLContext sql, VersionCopies copies) {
        this.sql = sql;
        this.copies = copies;
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
        changes.kept("document").forEach((id, content) -> keepDocument(unit, id, content));
        var working = new HashMap<String, Integer>();
        for (var table : VERSIONED) {
            changes.kept(table.kind()).forEach((id, content) -> {
                var document = content.text("document");
                var version = working.computeIfAbsent(document, _ -> workingVersion(unit, document));
                table.keep(sql, place(unit, document, version, id), content);
            });
        }
        for (var table : VERSIONED.reversed()) {
            for (var id : changes.removed(table.kind())) {
                documentOf(table, id).ifPresent(document -> {
                    var version = working.computeIfAbsent(document, _ -> workingVersion(unit, document));
                    table.remove(sql, place(unit, document, version, id));
                });
            }
        }
        for (var table : AROUND) {
            changes.kept(table.kind())
                    .forEach((id, content) -> table.keep(sql, place(unit, content.text("document"), id), content));
            changes.removed(table.kind()).forEach(id -> table.remove(sql, Map.of("unit", unit.value(), "id", id)));
        }
        changes.kept("document").forEach(this::keepAdoption);
        changes.kept("term").forEach((id, content) -> TERMS.keep(sql, Map.of("unit", unit.value(), "id", id), content));
        changes.removed("term").forEach(id -> TERMS.remove(sql, Map.of("unit", unit.value(), "id", id)));
    }

    /// @param adoption of the version in force, also while a draft of the next one is in work
    private record Newest(int number, String state, Optional<Adopted> adoption) {}

    private record Adopted(LocalDate on, Optional<String> by, Optional<String> act) {}

    private Map<String, Newest> newestVersions() {
        var newest = new LinkedHashMap<String, Newest>();
        sql.selectFrom(VERSION).orderBy(VERSION.DOCUMENT, VERSION.NUMBER).forEach(row -> {
            var adoption = Optional.ofNullable(row.getAdoptedOn())
                    .map(on -> new Adopted(
                            on, Optional.ofNullable(row.getAdoptedBy()), Optional.ofNullable(row.getAct())));
            newest.merge(
                    row.getDocument(),
                    new Newest(row.getNumber(), row.getState(), adoption),
                    (older, newer) -> new Newest(
                            newer.number(), newer.state(), newer.adoption().or(older::adoption)));
        });
        return newest;
    }

    private void keepDocument(UnitId unit, String id, Content content) {
        DOCUMENTS.keep(sql, Map.of("unit", unit.value(), "id", id), content);
        if (!newestVersions().containsKey(id)) {
            sql.insertInto(VERSION)
                    .set(VERSION.UNIT, unit.value())
                    .set(VERSION.DOCUMENT, id)
                    .set(VERSION.NUMBER, 1)
                    .set(VERSION.STATE, "draft")
                    .execute();
        }
    }

    /// Comes last: once a version is adopted, nothing in it changes any more.
    private void keepAdoption(String id, Content content) {
        var newest = Optional.ofNullable(newestVersions().get(id)).orElseThrow();
        content.day("adopted_on")
                .ifPresent(adoptedOn -> sql.update(VERSION)
                        .set(VERSION.STATE, "adopted")
                        .set(VERSION.ADOPTED_ON, adoptedOn)
                        .set(
                                VERSION.ADOPTED_BY,
                                content.optionalText("adopted_by").orElse(null))
                        .set(VERSION.ACT, content.optionalText("act").orElse(null))
                        .where(VERSION.DOCUMENT.eq(id))
                        .and(
                                newest.adoption().isPresent()
                                        ? VERSION.STATE.eq("adopted")
                                        : VERSION.NUMBER.eq(newest.number()))
                        .execute());
    }

    /// The version that may change: the draft in work, or a new one.
    private int workingVersion(UnitId unit, String document) {
        var newest = newestVersions().get(document);
        if (newest == null) {
            throw new IllegalStateException("no version of " + document);
        }
        return switch (newest.state()) {
            case "draft" -> copies.lock(document, newest.number()).orElseThrow();
            case "in-consultation" ->
                throw new IllegalStateException(
                        document + " is in consultation: end the consultation before a package changes the draft");
            default -> copies.beginDraft(unit, document, newest.number());
        };
    }

    private Optional<String> documentOf(ContentTable table, String id) {
        return sql.selectDistinct(table.column("document", String.class))
                .from(table.table())
                .where(table.column("id", String.class).eq(id))
                .fetchOptional()
                .map(row -> row.value1());
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
