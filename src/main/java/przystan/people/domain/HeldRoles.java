package przystan.people.domain;

import static przystan.people.domain.sql.Tables.ACCOUNT;
import static przystan.people.domain.sql.Tables.HELD_ROLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;

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

    /// People who hold this role in the unit today, and can come in.
    int holders(Role role, LocalDate today) {
        return sql.fetchCount(sql.selectDistinct(HELD_ROLE.ACCOUNT)
                .from(HELD_ROLE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(HELD_ROLE.ACCOUNT))
                .where(HELD_ROLE.UNIT.eq(CurrentUnit.required().value()))
                .and(ACCOUNT.OPENED_ON.isNotNull())
                .and(ACCOUNT.CLOSED_ON.isNull())
                .and(HELD_ROLE.ROLE.eq(role.key()))
                .and(HELD_ROLE.VALID_FROM.le(today))
                .and(HELD_ROLE.VALID_UNTIL.isNull().or(HELD_ROLE.VALID_UNTIL.ge(today))));
    }

    Optional<HeldRole> find(PersonId person, UUID id) {
        return sql.selectFrom(HELD_ROLE)
                .where(HELD_ROLE.ID.eq(id))
                .and(HELD_ROLE.ACCOUNT.eq(person.value()))
                .fetchOptional(HeldRoles::role);
    }

    /// All that the person holds or held in the current unit.
    List<HeldRole> of(PersonId person) {
        return sql.selectFrom(HELD_ROLE)
                .where(HELD_ROLE.UNIT.eq(CurrentUnit.required().value()))
                .and(HELD_ROLE.ACCOUNT.eq(person.value()))
                .orderBy(HELD_ROLE.VALID_FROM, HELD_ROLE.GIVEN_AT, HELD_ROLE.ID)
                .fetch(HeldRoles::role);
    }

    private static HeldRole role(Record row) {
        return new HeldRole(
                Role.of(row.get(HELD_ROLE.ROLE)),
                new Scope(row.get(HELD_ROLE.SCOPE_KIND), row.get(HELD_ROLE.SCOPE_ID)),
                row.get(HELD_ROLE.VALID_FROM),
                Optional.ofNullable(row.get(HELD_ROLE.VALID_UNTIL)));
    }

    /// In which units the person holds a role today. Only the person themselves see all of them.
    List<UnitId> unitsOf(PersonId person, Role role, LocalDate today) {
        return sql.selectDistinct(HELD_ROLE.UNIT)
                .from(HELD_ROLE)
                .where(HELD_ROLE.ACCOUNT.eq(person.value()))
                .and(HELD_ROLE.ROLE.eq(role.key()))
                .and(HELD_ROLE.VALID_FROM.le(today))
                .and(HELD_ROLE.VALID_UNTIL.isNull().or(HELD_ROLE.VALID_UNTIL.ge(today)))
                .fetch(row -> new UnitId(row.get(HELD_ROLE.UNIT)));
    }

    /// Whether another unit has given the person a role that counts or will. Only the person themselves see it.
    boolean countsElsewhere(PersonId person, LocalDate today) {
        return sql.fetchExists(sql.selectFrom(HELD_ROLE)
                .where(HELD_ROLE.ACCOUNT.eq(person.value()))
                .and(HELD_ROLE.UNIT.ne(CurrentUnit.required().value()))
                .and(HELD_ROLE.VALID_UNTIL.isNull().or(HELD_ROLE.VALID_UNTIL.ge(today))));
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

    /// Everything that the person holds in the current unit counted for the last time on this day.
    void endAll(PersonId person, LocalDate lastDay) {
        sql.update(HELD_ROLE)
                .set(
                        HELD_ROLE.VALID_FROM,
                        org.jooq.impl.DSL.least(HELD_ROLE.VALID_FROM, org.jooq.impl.DSL.val(lastDay)))
                .set(HELD_ROLE.VALID_UNTIL, lastDay)
                .where(HELD_ROLE.UNIT.eq(CurrentUnit.required().value()))
                .and(HELD_ROLE.ACCOUNT.eq(person.value()))
                .and(HELD_ROLE.VALID_UNTIL.isNull().or(HELD_ROLE.VALID_UNTIL.gt(lastDay)))
                .execute();
    }
}
