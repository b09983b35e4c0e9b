package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.DOCUMENT;
import static przystan.policy.domain.sql.Tables.VERSION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import przystan.policy.domain.ModelVersion.Adoption;
import przystan.policy.domain.Readings.Place;
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
    private final VersionTables tables;
    private final Readings readings;
    private final Set<Work> atWork = ConcurrentHashMap.newKeySet();

    ModelRegister(DSLContext sql, VersionTables tables, Readings readings) {
        this.sql = sql;
        this.tables = tables;
        this.readings = readings;
    }

    /// A document in the list of a unit's documents.
    ///
    /// @param follows id of the document it came after; empty when none
    /// @param adoption of the version in force; none while there is only a draft
    public record DocumentRow(
            String id, Phrase name, String abbreviation, Phrase kind, String follows, Optional<Adoption> adoption) {}

    /// A version together with the documents it stands among.
    public record Opened(ModelVersion model, List<DocumentRow> documents) {}

    /// A document's version in force, of the first document without an id, with its neighbours.
    @Transactional(readOnly = true)
    public Optional<Opened> open(Optional<String> document, List<Language> preferred) {
        return open(new Place(document.orElse(Place.FIRST), Place.IN_FORCE, preferred));
    }

    /// One version of a document, whatever its state, with the document's neighbours.
    @Transactional(readOnly = true)
    public Optional<Opened> open(String document, int number, List<Language> preferred) {
        return number > 0 ? open(new Place(document, number, preferred)) : Optional.empty();
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
                .on(VersionTables.inForce())
                .orderBy(DOCUMENT.ORD, DOCUMENT.ID)
                .fetch(row -> new DocumentRow(
                        row.get(DOCUMENT.ID),
                        LocalizedColumn.phrase(row.get(name), preferred),
                        row.get(DOCUMENT.ABBREVIATION),
                        LocalizedColumn.phrase(row.get(kind), preferred),
                        VersionTables.orEmpty(row.get(DOCUMENT.FOLLOWS)),
                        Optional.ofNullable(row.get(VERSION.NUMBER)).map(number -> VersionTables.adoption(row))));
    }

    /// The version in force of the unit's first document.
    @Transactional(readOnly = true)
    public Optional<ModelVersion> model(List<Language> preferred) {
        return inForce(Place.FIRST, preferred);
    }

    /// The version in force of a document.
    @Transactional(readOnly = true)
    public Optional<ModelVersion> inForce(String document, List<Language> preferred) {
        return open(new Place(document, Place.IN_FORCE, preferred)).map(Opened::model);
    }

    /// The version in force of a document, of the unit's first one without an id.
    @Transactional(readOnly = true)
    public Optional<ModelVersion> inForce(Optional<String> document, List<Language> preferred) {
        return inForce(document.orElse(Place.FIRST), preferred);
    }

    /// Versions of a document that the public may read, newest first.
    @Transactional(readOnly = true)
    public List<Adoption> versions(String document) {
        return sql.select(VERSION.NUMBER, VERSION.STATE, VERSION.ADOPTED_ON, VERSION.ADOPTED_BY, VERSION.ACT)
                .from(VERSION)
                .where(VERSION.DOCUMENT.eq(document))
                .and(VERSION.STATE.in("adopted", "superseded", "in-consultation"))
                .orderBy(VERSION.NUMBER.desc())
                .fetch(VersionTables::adoption);
    }

    /// How the bodies of the unit are called, by id.
    public Map<String, Phrase> bodyNames(List<Language> preferred) {
        return tables.bodyNames(preferred);
    }

    /// The kept reading, or what the tables say, which is then kept.
    private Optional<Opened> open(Place place) {
        var kept = readings.kept(place);
        if (kept.isPresent()) {
            return kept;
        }
        // Before the tables: if they change meanwhile, the reading is void from the start.
        var revision = readings.revision();
        var opened = tables.read(place).map(model -> new Opened(model, documents(place.preferred())));
        opened.ifPresent(found -> keepLater(place, revision, found));
        return opened;
    }

    /// Apart from the reader, who would else hold two connections at once; once at a time for each place.
    private void keepLater(Place place, long revision, Opened opened) {
        var unit = CurrentUnit.required();
        var work = new Work(unit, place, revision);
        if (atWork.add(work)) {
            Thread.ofVirtual().name("reading").start(() -> {
                try {
                    CurrentUnit.within(unit, () -> {
                        readings.keep(place, revision, opened);
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

    private record Work(UnitId unit, Place place, long revision) {}
}
