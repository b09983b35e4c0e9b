package przystan.people.domain;

import static przystan.people.domain.sql.Tables.ACCOUNT;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;
import przystan.access.PersonNames;

/// How the people of the current unit are called.
@Repository
class NamesOfPeople implements PersonNames {

    private final DSLContext sql;

    NamesOfPeople(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, String> of(Collection<PersonId> people) {
        return sql.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(people.stream().map(PersonId::value).toList()))
                .and(ACCOUNT.ERASED_ON.isNull())
                .fetchMap(row -> new PersonId(row.get(ACCOUNT.ID)), row -> row.get(ACCOUNT.NAME));
    }
}
