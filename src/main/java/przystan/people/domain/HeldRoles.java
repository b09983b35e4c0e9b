package przystan.people.domain;

import static przystan.people.domain.sql.Tables.HELD_ROLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.tenancy.CurrentUnit;

/// The store of roles that were given in the current unit.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HeldRoles {

    private final DSLContext sql;
    private final Clock clock;

    HeldRoles(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    UUID add(PersonId person, HeldRole role, Author by) {
        var id = UUID.randomUUID();
        sql.insertInto(HELD_ROLE)
                .set(HELD_ROLE.UNIT, CurrentUnit.required().value())
                .set(HELD_ROLE.ID, id)
                .set(HELD_ROLE.ACCOUNT, person.value())
                .set(HELD_ROLE.ROLE, role.role().key())
                .set(HELD_ROLE.SCOPE_KIND, role.scope().kind())
                .set(HELD_ROLE.SCOPE_ID, role.scope().id())
                .set(HELD_ROLE.VALID_FROM, role.from())
                .set(HELD_ROLE.VALID_UNTIL, role.until().orElse(null))
                .set(HELD_ROLE.GIVEN_BY, giver(by))
                .set(HELD_ROLE.GIVEN_AT, clock.instant())
                .execute();
        return id;
    }

    private static @Nullable UUID giver(Author by) {
        return switch (by) {
            case Author.Officer officer -> officer.person().value();
            case Author.Self self -> self.person().value();
            case Author.Visitor visitor -> null;
            case Author.Program program -> null;
        };
    }

    /// Whether the person holds just this role now, or will.
    boolean holds(PersonId person, Role role, Scope scope, LocalDate today) {
        return sql.fetchExists(sql.selectFrom(HELD_ROLE)
                .where(HELD_ROLE.ACCOUNT.eq(person.value()))
                .and(HELD_ROLE.ROLE.eq(role.key()))
                .and(HELD_ROLE.SCOPE_KIND.eq(scope.kind()))
                .and(HELD_ROLE.SCOPE_ID.eq(scope.id()))
                .and(HELD_ROLE.VALID_UNTIL.isNull().or(HELD_ROLE.VALID_UNTIL.ge(today))));
    }

    /// Holders of this role in the unit today.
    int holders(Role role, LocalDate today) {
        return sql.fetchCount(sql.selectDistinct(HELD_ROLE.ACCOUNT)
                .from(HELD_ROLE)
                .where(HELD_ROLE.ROLE.eq(role.key()))
                .and(HELD_ROLE.VALID_FROM.le(today))
                .and(HELD_ROLE.VALID_UNTIL.isNull().or(HELD_ROLE.VALID_UNTIL.ge(today))));
    }

    Optional<HeldRole> find(PersonId person, UUID id) {
        return sql.selectFrom(HELD_ROLE)
                .where(HELD_ROLE.ID.eq(id))
                .and(HELD_ROLE.ACCOUNT.eq(person.value()))
                .fetchOptional(row -> new HeldRole(
                        Role.of(row.get(HELD_ROLE.ROLE)),
                        new Scope(row.get(HELD_ROLE.SCOPE_KIND), row.get(HELD_ROLE.SCOPE_ID)),
                        row.get(HELD_ROLE.VALID_FROM),
                        Optional.ofNullable(row.get(HELD_ROLE.VALID_UNTIL))));
    }

    /// The role counted for the last time on this day.
    void end(UUID id, LocalDate lastDay) {
        sql.update(HELD_ROLE)
                .set(
                        HELD_ROLE.VALID_FROM,
                        org.jooq.impl.DSL.least(HELD_ROLE.VALID_FROM, org.jooq.impl.DSL.val(lastDay)))
                .set(HELD_ROLE.VALID_UNTIL, lastDay)
                .where(HELD_ROLE.ID.eq(id))
                .execute();
    }
}
