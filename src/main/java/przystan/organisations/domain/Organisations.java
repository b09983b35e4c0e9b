package przystan.organisations.domain;

import static przystan.organisations.domain.sql.Tables.KIND;
import static przystan.organisations.domain.sql.Tables.OFFER;
import static przystan.organisations.domain.sql.Tables.ORGANISATION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import przystan.tenancy.CurrentUnit;
import przystan.texts.Localized;
import przystan.texts.StatedDate;

/// Where the organisations of the current unit are kept, and the kinds it sorts them into.
@Repository
class Organisations {

    private final DSLContext sql;

    Organisations(DSLContext sql) {
        this.sql = sql;
    }

    Map<String, Localized> kinds() {
        return sql.select(KIND.ID, KIND.NAME)
                .from(KIND)
                .fetchMap(KIND.ID, row -> Localized.ofJson(row.get(KIND.NAME).data()));
    }

    List<Organisation> all() {
        Map<String, List<Localized>> offers = sql.select(OFFER.ORGANISATION, OFFER.TEXT)
                .from(OFFER)
                .orderBy(OFFER.ORGANISATION, OFFER.ORD)
                .fetchGroups(
                        OFFER.ORGANISATION,
                        row -> Localized.ofJson(row.get(OFFER.TEXT).data()));
        return sql.selectFrom(ORGANISATION)
                .orderBy(ORGANISATION.ID)
                .fetch(row -> new Organisation(
                        row.getId(),
                        row.getAbbreviation(),
                        Localized.ofJson(row.getName().data()),
                        row.getKind(),
                        List.of(row.getAreas()),
                        Optional.ofNullable(row.getParent()).orElse(""),
                        offers.getOrDefault(row.getId(), List.of()),
                        StatedDate.parse(row.getRecordedFor()),
                        row.getNote(),
                        row.getSource()));
    }

    void keepKind(String id, Localized name) {
        sql.insertInto(KIND)
                .set(KIND.UNIT, CurrentUnit.required().value())
                .set(KIND.ID, id)
                .set(KIND.NAME, json(name))
                .onConflict(KIND.UNIT, KIND.ID)
                .doUpdate()
                .set(KIND.NAME, json(name))
                .execute();
    }

    /// Adds the organisation, or makes the one with its id like it.
    void keep(Organisation organisation) {
        var row = sql.newRecord(ORGANISATION);
        row.setUnit(CurrentUnit.required().value());
        row.setId(organisation.id());
        row.setAbbreviation(organisation.abbreviation());
        row.setName(json(organisation.name()));
        row.setKind(organisation.kind());
        row.setAreas(organisation.areas().toArray(String[]::new));
        row.setParent(organisation.parent().isEmpty() ? null : organisation.parent());
        row.setRecordedFor(organisation.recordedFor().map(StatedDate::iso).orElse(""));
        row.setNote(organisation.note());
        row.setSource(organisation.source());
        sql.insertInto(ORGANISATION)
                .set(row)
                .onConflict(ORGANISATION.UNIT, ORGANISATION.ID)
                .doUpdate()
                .set(row)
                .execute();
        keepOffers(organisation);
    }

    private void keepOffers(Organisation organisation) {
        sql.deleteFrom(OFFER).where(OFFER.ORGANISATION.eq(organisation.id())).execute();
        var insert = sql.insertInto(OFFER, OFFER.UNIT, OFFER.ORGANISATION, OFFER.ORD, OFFER.TEXT);
        var order = 0;
        for (var offer : organisation.offers()) {
            insert = insert.values(CurrentUnit.required().value(), organisation.id(), ++order, json(offer));
        }
        if (order > 0) {
            insert.execute();
        }
    }

    /// Removes the organisation; those that belonged to it stay, and belong to none.
    void remove(String id) {
        sql.update(ORGANISATION)
                .setNull(ORGANISATION.PARENT)
                .where(ORGANISATION.PARENT.eq(id))
                .execute();
        sql.deleteFrom(ORGANISATION).where(ORGANISATION.ID.eq(id)).execute();
    }

    /// Removes the kind, unless some organisation is still of it.
    void removeKind(String id) {
        sql.deleteFrom(KIND)
                .where(KIND.ID.eq(id))
                .and(DSL.notExists(DSL.selectOne().from(ORGANISATION).where(ORGANISATION.KIND.eq(id))))
                .execute();
    }

    private static JSONB json(Localized text) {
        return JSONB.valueOf(text.json());
    }
}
