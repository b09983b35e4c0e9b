package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.DOCUMENT;
import static przystan.policy.domain.sql.Tables.VERSION;
import static przystan.policy.domain.sql.Tables.VERSION_ITEM;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import przystan.organisations.OrganisationNames;
import przystan.policy.BodyNames;
import przystan.policy.domain.ModelVersion.Adoption;
import przystan.policy.domain.ModelVersion.Header;
import przystan.policy.domain.ModelVersion.Horizon;
import przystan.policy.domain.ModelVersion.Names;
import przystan.policy.domain.ModelVersion.State;
import przystan.texts.Language;
import przystan.texts.LocalizedColumn;
import przystan.texts.Phrase;

/// What the tables say of a version, and how those are called whom it mentions.
@Repository
class VersionTables {

    /// Sorted here: a database that sorts texts by ICU rules would take longer for it than for reading them.
    private static final Comparator<ItemRow> BY_PLACE =
            Comparator.comparing(ItemRow::ord).thenComparing(ItemRow::id);

    private final DSLContext sql;
    private final OrganisationNames organisations;
    private final List<BodyNames> bodies;

    VersionTables(DSLContext sql, OrganisationNames organisations, List<BodyNames> bodies) {
        this.sql = sql;
        this.organisations = organisations;
        this.bodies = bodies;
    }

    Optional<ModelVersion> read(Readings.Place place) {
        var preferred = place.preferred();
        return header(place).map(header -> {
            var items = new VersionItems(header, preferred);
            rows(header, preferred).forEach(items::add);
            return items.version(new Names(organisations.of(items.organisations(), preferred), bodyNames(preferred)));
        });
    }

    /// How the bodies of the unit are called, by id.
    Map<String, Phrase> bodyNames(List<Language> preferred) {
        var names = new HashMap<String, Phrase>();
        bodies.forEach(known -> names.putAll(known.in(preferred)));
        return names;
    }

    static Condition inForce() {
        return sameDocument().and(VERSION.STATE.eq("adopted"));
    }

    static Adoption adoption(Record row) {
        return new Adoption(
                row.get(VERSION.NUMBER),
                state(row.get(VERSION.STATE)),
                Optional.ofNullable(row.get(VERSION.ADOPTED_ON)),
                orEmpty(row.get(VERSION.ADOPTED_BY)),
                orEmpty(row.get(VERSION.ACT)));
    }

    static String orEmpty(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    private Optional<Header> header(Readings.Place place) {
        var preferred = place.preferred();
        var name = LocalizedColumn.best(DOCUMENT.NAME, preferred).as("said_name");
        var kind = LocalizedColumn.best(DOCUMENT.KIND, preferred).as("said_kind");
        var reason = LocalizedColumn.best(DOCUMENT.HORIZON_REASON, preferred).as("said_reason");
        return sql.select(DOCUMENT.ID, DOCUMENT.ABBREVIATION, DOCUMENT.COORDINATOR, DOCUMENT.SOURCE)
                .select(DOCUMENT.HORIZON, DOCUMENT.EVALUATION_INTERVAL, DOCUMENT.PLANNING_INTERVAL)
                .select(name, kind, reason)
                .select(VERSION.NUMBER, VERSION.STATE, VERSION.ADOPTED_ON, VERSION.ADOPTED_BY, VERSION.ACT)
                .from(DOCUMENT)
                .join(VERSION)
                .on(place.inForce() ? inForce() : sameDocument().and(VERSION.NUMBER.eq(place.version())))
                .where(place.ofFirst() ? DOCUMENT.ID.eq(first()) : DOCUMENT.ID.eq(place.document()))
                .fetchOptional(row -> new Header(
                        row.get(DOCUMENT.ID),
                        LocalizedColumn.phrase(row.get(name), preferred),
                        row.get(DOCUMENT.ABBREVIATION),
                        LocalizedColumn.phrase(row.get(kind), preferred),
                        orEmpty(row.get(DOCUMENT.COORDINATOR)),
                        new Horizon(
                                row.get(DOCUMENT.HORIZON),
                                LocalizedColumn.phrase(row.get(reason), preferred),
                                row.get(DOCUMENT.EVALUATION_INTERVAL),
                                row.get(DOCUMENT.PLANNING_INTERVAL)),
                        adoption(row),
                        row.get(DOCUMENT.SOURCE)));
    }

    private List<ItemRow> rows(Header header, List<Language> preferred) {
        var name = LocalizedColumn.best(VERSION_ITEM.NAME, preferred).as("said_name");
        var text = LocalizedColumn.best(VERSION_ITEM.TEXT, preferred).as("said_text");
        return sql
                .select(ItemRow.FIELDS)
                .select(name, text)
                .from(VERSION_ITEM)
                .where(VERSION_ITEM.DOCUMENT.eq(header.document()))
                .and(VERSION_ITEM.VERSION.eq(header.adoption().number()))
                .fetch(row -> ItemRow.of(row, row.get(name), row.get(text)))
                .stream()
                .sorted(BY_PLACE)
                .toList();
    }

    private static Select<Record1<String>> first() {
        return DSL.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .orderBy(DOCUMENT.ORD, DOCUMENT.ID)
                .limit(1);
    }

    private static Condition sameDocument() {
        return VERSION.UNIT.eq(DOCUMENT.UNIT).and(VERSION.DOCUMENT.eq(DOCUMENT.ID));
    }

    private static State state(String stored) {
        return switch (stored) {
            case "draft" -> State.DRAFT;
            case "in-consultation" -> State.IN_CONSULTATION;
            case "adopted" -> State.ADOPTED;
            case "superseded" -> State.SUPERSEDED;
            default -> throw new IllegalStateException("a version in no known state: " + stored);
        };
    }
}
