package przystan.people.domain;

import static przystan.people.domain.sql.Tables.SESSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;

/// The store of sessions, as far as it is not Spring's own affair.
@Repository
class Sessions {

    private final DSLContext sql;

    Sessions(DSLContext sql) {
        this.sql = sql;
    }

    /// Wherever the person is signed in, they no longer are.
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(PersonId person) {
        sql.deleteFrom(SESSION)
                .where(SESSION.PRINCIPAL_NAME.eq(person.value().toString()))
                .execute();
    }
}
