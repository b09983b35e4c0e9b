package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.READING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import przystan.policy.domain.ModelRegister.Opened;
import przystan.tenancy.CurrentUnit;
import przystan.texts.Language;

/// Versions as they were read in one order of languages, each kept as one value (decision 0021).
///
/// A reading is of a revision; the database raises the revision with every change, so an old reading is never shown.
@Repository
class Readings {

    private static final RecordBytes<Opened> FORM = RecordBytes.of(Opened.class);
    private static final Field<Long> REVISION = DSL.field("tenancy.revision()", Long.class);

    private final DSLContext sql;

    Readings(DSLContext sql) {
        this.sql = sql;
    }

    /// Which version is asked for, and for which reader.
    ///
    /// @param document its id; empty for the first of the unit
    /// @param version its number; 0 for the one in force
    record Place(String document, int version, List<Language> preferred) {

        static final String FIRST = "";
        static final int IN_FORCE = 0;

        boolean ofFirst() {
            return document.equals(FIRST);
        }

        boolean inForce() {
            return version == IN_FORCE;
        }

        String languages() {
            return preferred.stream().map(Language::tag).collect(Collectors.joining(" "));
        }
    }

    Optional<Opened> kept(Place place) {
        return sql.select(READING.CONTENT)
                .from(READING)
                .where(READING.DOCUMENT.eq(place.document()))
                .and(READING.VERSION.eq(place.version()))
                .and(READING.LANGUAGES.eq(place.languages()))
                .and(READING.FORM.eq(FORM.form()))
                .and(READING.REVISION.eq(REVISION))
                .fetchOptional(row -> FORM.read(row.value1()));
    }

    /// The revision of what is read from the tables from now on, or an earlier one.
    long revision() {
        return sql.select(REVISION).fetchSingle().value1();
    }

    /// Keeps a reading for the next reader; one of a later revision stays.
    @Transactional
    void keep(Place place, long revision, Opened opened) {
        var content = FORM.write(opened);
        sql.insertInto(READING)
                .set(READING.UNIT, CurrentUnit.required().value())
                .set(READING.DOCUMENT, place.document())
                .set(READING.VERSION, place.version())
                .set(READING.LANGUAGES, place.languages())
                .set(READING.FORM, FORM.form())
                .set(READING.REVISION, revision)
                .set(READING.CONTENT, content)
                .onConflict(READING.UNIT, READING.DOCUMENT, READING.VERSION, READING.LANGUAGES, READING.FORM)
                .doUpdate()
                .set(READING.REVISION, revision)
                .set(READING.CONTENT, content)
                .where(READING.REVISION.lt(revision))
                .execute();
    }
}
