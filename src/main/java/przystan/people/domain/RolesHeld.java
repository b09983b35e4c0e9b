package przystan.people.domain;

import static przystan.people.domain.sql.Tables.ACCOUNT;
import static przystan.people.domain.sql.Tables.HELD_ROLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Acting;
import przystan.access.Author;
import przystan.access.Grants;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.access.SignedIn;
import przystan.tenancy.CurrentUnit;

/// Which roles somebody holds in the current unit today, in one question.
@Repository
class RolesHeld implements Grants {

    private final DSLContext sql;

    RolesHeld(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Acting> heldBy(SignedIn proved, LocalDate today) {
        var rows = sql.select(ACCOUNT.NAME, HELD_ROLE.ROLE, HELD_ROLE.SCOPE_KIND, HELD_ROLE.SCOPE_ID)
                .from(ACCOUNT)
                .leftJoin(HELD_ROLE)
                .on(HELD_ROLE.ACCOUNT.eq(ACCOUNT.ID))
                .and(HELD_ROLE.UNIT.eq(CurrentUnit.required().value()))
                .and(HELD_ROLE.VALID_FROM.le(today))
                .and(HELD_ROLE.VALID_UNTIL.isNull().or(HELD_ROLE.VALID_UNTIL.ge(today)))
                .where(ACCOUNT.ID.eq(proved.person().value()))
                .and(ACCOUNT.OPENED_ON.isNotNull())
                .and(ACCOUNT.CLOSED_ON.isNull())
                .orderBy(HELD_ROLE.GIVEN_AT, HELD_ROLE.ID)
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var counting = new ArrayList<Author.Officer>();
        var withheld = new ArrayList<Author.Officer>();
        for (var row : rows) {
            if (row.get(HELD_ROLE.ROLE) != null) {
                var role = Role.of(row.get(HELD_ROLE.ROLE));
                var scope = new Scope(row.get(HELD_ROLE.SCOPE_KIND), row.get(HELD_ROLE.SCOPE_ID));
                (role.seesPersonalData() && !proved.twice() ? withheld : counting)
                        .add(new Author.Officer(proved.person(), role, scope));
            }
        }
        return Optional.of(new Acting(
                proved.person(), rows.getFirst().get(ACCOUNT.NAME), List.copyOf(counting), List.copyOf(withheld)));
    }
}
