package przystan.notices.domain;

import static przystan.notices.domain.sql.Tables.PACE;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import przystan.access.PersonId;
import przystan.tenancy.CurrentUnit;

/// Where it is kept how often people want to be written to.
@Repository
class Paces {

    private final DSLContext sql;

    Paces(DSLContext sql) {
        this.sql = sql;
    }

    Pace of(PersonId person, String kind) {
        return Optional.ofNullable(all(person).get(kind)).orElse(Pace.AT_ONCE);
    }

    Map<String, Pace> all(PersonId person) {
        return sql.selectFrom(PACE)
                .where(PACE.PERSON.eq(person.value()))
                .fetchMap(PACE.KIND, row -> Pace.of(row.get(PACE.PACE_)).orElseThrow());
    }

    void keep(PersonId person, String kind, Pace pace) {
        sql.insertInto(PACE)
                .set(PACE.UNIT, CurrentUnit.required().value())
                .set(PACE.PERSON, person.value())
                .set(PACE.KIND, kind)
                .set(PACE.PACE_, pace.key())
                .onConflict(PACE.UNIT, PACE.PERSON, PACE.KIND)
                .doUpdate()
                .set(PACE.PACE_, pace.key())
                .execute();
    }

    void forget(PersonId person) {
        sql.deleteFrom(PACE).where(PACE.PERSON.eq(person.value())).execute();
    }
}
