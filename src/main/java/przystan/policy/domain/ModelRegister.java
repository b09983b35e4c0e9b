package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.DOCUMENT;
import static przystan.policy.domain.sql.Tables.READING;
import static przystan.policy.domain.sql.Tables.VERSION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import przystan.organisations.OrganisationNames;
import przystan.policy.BodyNames;
import przystan.policy.domain.ModelVersion.Adoption;
import przystan.policy.domain.ModelVersion.Header;
import przystan.policy.domain.ModelVersion.Horizon;
import przystan.policy.domain.ModelVersion.Names;
import przystan.policy.domain.ModelVersion.State;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;
import przystan.texts.Language;
import przystan.texts.LocalizedColumn;
import przystan.texts.Phrase;

/// What the policy documents of the current unit say, for everyone to read.
@Component
public class ModelRegister {

    private static final Logger LOG = LoggerFactory.getLogger(ModelRegister.class);

    private final DSLContext sql;
    private final OrganisationNames organisations;
    private final List<BodyNames> bodies;
    private final Readings readings;
    private final Set<Work> atWork = ConcurrentHashMap.newKeySet();

    ModelRegister(DSLContext sql, OrganisationNames organisations, List<BodyNames> bodies, Readings readings) {
        this.sql = sql;
        this.readings = readings;
        this.organisations = organisations;
        this.bodies = bodies;
    }

    /// A document in the list of a unit's documents.
    ///
    /// @param follows id of the document it came after; empty when none
    /// @param adoption of the version in force; none while there is only a draft
    public record DocumentRow(
            String id, Phrase name, String abbreviation, Phrase kind, String follows, Optional<Adoption> adoption) {}

    /// A version together with the documents it stands among.
    public record Opened(ModelVersion model, List<DocumentRow> documents) {}

    /// A document's version in force, of the first document without an id, with its neighbours, in one transaction.
    @Transactional(readOnly = true)
    public Optional<Opened> open(Optional<String> document, List<Language> preferred) {
        return inForce(document, preferred).map(model -> new Opened(model, documents(preferred)));
    }

    /// The unit's documents in its own order; the first is what its pages call the Model.
    @Transactional(readOnly = true)
    public List<DocumentRow> documents(List<Language> preferred) {
        var name = LocalizedColumn.best(DOCUMENT.NAME, preferred).as("said_name");
        var kind = LocalizedColumn.best(DOCUMENT.KIND, preferred).as("said_kind");
        return sql.select(DOCUMENT.ID, DOCUMENT.ABBREVIATION, DOCUMENT.FOLLOWS, name, kind)
                .select(VERSION.NUMBER, VERSION.STATE, VERSION.ADOPTED_ON, VERSION.ADOPTED_BY, VERSION.ACT)
                .from(DOCUMENT)
                .leftJoin(VERSION)
                .on(inForce())
                .orderBy(DOCUMENT.ORD, DOCUMENT.ID)
                .fetch(row -> new DocumentRow(
                        row.get(DOCUMENT.ID),
                        LocalizedColumn.phrase(row.get(name), preferred),
                        row.get(DOCUMENT.ABBREVIATION),
                        LocalizedColumn.phrase(row.get(kind), preferred),
                        orEmpty(row.get(DOCUMENT.FOLLOWS)),
                        Optional.ofNullable(row.get(VERSION.NUMBER)).map(number -> adoption(row))));
    }

    /// The version in force of the unit's first document.
    @Transactional(readOnly = true)
    public Optional<ModelVersion> model(List<Language> preferred) {
        var first = DSL.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .orderBy(DOCUMENT.ORD, DOCUMENT.ID)
                .limit(1);
        return read(DOCUMENT.ID.eq(first), inForce(), preferred);
    }

    /// The version in force of a document.
    @Transactional(readOnly = true)
    public Optional<ModelVersion> inForce(String document, List<Language> preferred) {
        return read(DOCUMENT.ID.eq(document), inForce(), preferred);
    }

    /// The version in force of a document, of the unit's first one without an id.
    @Transactional(readOnly = true)
    public Optional<ModelVersion> inForce(Optional<String> document, List<Language> preferred) {
        return document.map(id -> inForce(id, preferred)).orElseGet(() -> model(preferred));
    }

    /// One version of a document, whatever its state.
    @Transactional(readOnly = true)
    public Optional<ModelVersion> version(String document, int number, List<Language> preferred) {
        return read(DOCUMENT.ID.eq(document), sameDocument().and(VERSION.NUMBER.eq(number)), preferred);
    }

    /// Versions of a document that the public may read, newest first.
    @Transactional(readOnly = true)
    public List<Adoption> versions(String document) {
        return sql.select(VERSION.NUMBER, VERSION.STATE, VERSION.ADOPTED_ON, VERSION.ADOPTED_BY, VERSION.ACT)
                .from(VERSION)
                .where(VERSION.DOCUMENT.eq(document))
                .and(VERSION.STATE.in("adopted", "superseded", "in-consultation"))
                .orderBy(VERSION.NUMBER.desc())
                .fetch(ModelRegister::adoption);
    }

    private Optional<ModelVersion> read(Condition document, Condition version, List<Language> preferred) {
        var name = LocalizedColumn.best(DOCUMENT.NAME, preferred).as("said_name");
        var kind = LocalizedColumn.best(DOCUMENT.KIND, preferred).as("said_kind");
        var reason = LocalizedColumn.best(DOCUMENT.HORIZON_REASON, preferred).as("said_reason");
        return sql.select(DOCUMENT.ID, DOCUMENT.ABBREVIATION, DOCUMENT.COORDINATOR, DOCUMENT.SOURCE)
                .select(DOCUMENT.HORIZON, DOCUMENT.EVALUATION_INTERVAL, DOCUMENT.PLANNING_INTERVAL)
                .select(name, kind, reason)
                .select(VERSION.NUMBER, VERSION.STATE, VERSION.ADOPTED_ON, VERSION.ADOPTED_BY, VERSION.ACT)
                .select(VERSION.REVISION, READING.ITEMS)
                .from(DOCUMENT)
                .join(VERSION)
                .on(version)
                .leftJoin(READING)
                .on(READING.UNIT.eq(VERSION.UNIT), READING.DOCUMENT.eq(VERSION.DOCUMENT))
                .and(READING.VERSION.eq(VERSION.NUMBER))
                .and(READING.LANGUAGES.eq(Readings.languages(preferred)))
                .and(READING.REVISION.eq(VERSION.REVISION))
                .where(document)
                .fetchOptional()
                .map(row -> content(
                        new Header(
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
                                row.get(DOCUMENT.SOURCE)),
                        rows(row, preferred),
                        preferred));
    }

    /// The rows of a kept reading, or those of the tables, which are then kept.
    private List<ItemRow> rows(Record row, List<Language> preferred) {
        var kept = row.get(READING.ITEMS);
        if (kept != null) {
            return Readings.rows(kept);
        }
        var place = new Readings.Place(row.get(DOCUMENT.ID), row.get(VERSION.NUMBER), row.get(VERSION.REVISION));
        var rows = readings.read(place, preferred);
        keepLater(place, preferred, rows);
        return rows;
    }

    /// Apart from the reader, who would else hold two connections at once; once at a time for each place.
    private void keepLater(Readings.Place place, List<Language> preferred, List<ItemRow> rows) {
        var unit = CurrentUnit.required();
        var work = new Work(unit, place, preferred);
        if (atWork.add(work)) {
            Thread.ofVirtual().name("reading").start(() -> {
                try {
                    CurrentUnit.within(unit, () -> {
                        readings.keep(place, preferred, rows);
                        return place;
                    });
                } catch (DataAccessException | TransactionException lost) {
                    LOG.debug("a reading of {} was not kept; the next reader makes it again", place.document(), lost);
                } finally {
                    atWork.remove(work);
                }
            });
        }
    }

    private record Work(UnitId unit, Readings.Place place, List<Language> preferred) {}

    private ModelVersion content(Header header, List<ItemRow> rows, List<Language> preferred) {
        var items = new VersionItems(header, preferred);
        rows.forEach(items::add);
        return items.version(new Names(organisations.of(items.organisations(), preferred), bodyNames(preferred)));
    }

    /// How the bodies of the unit are called, by id.
    public Map<String, Phrase> bodyNames(List<Language> preferred) {
        var names = new HashMap<String, Phrase>();
        bodies.forEach(known -> names.putAll(known.in(preferred)));
        return names;
    }

    private static Condition inForce() {
        return sameDocument().and(VERSION.STATE.eq("adopted"));
    }

    private static Condition sameDocument() {
        return VERSION.UNIT.eq(DOCUMENT.UNIT).and(VERSION.DOCUMENT.eq(DOCUMENT.ID));
    }

    private static Adoption adoption(Record row) {
        return new Adoption(
                row.get(VERSION.NUMBER),
                state(row.get(VERSION.STATE)),
                Optional.ofNullable(row.get(VERSION.ADOPTED_ON)),
                orEmpty(row.get(VERSION.ADOPTED_BY)),
                orEmpty(row.get(VERSION.ACT)));
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

    private static String orEmpty(@org.jspecify.annotations.Nullable String stored) {
        return stored == null ? "" : stored;
    }
}
