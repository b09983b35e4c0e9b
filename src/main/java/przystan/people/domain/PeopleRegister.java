package przystan.people.domain;

import static przystan.people.domain.sql.Tables.ACCOUNT;
import static przystan.people.domain.sql.Tables.HELD_ROLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.tenancy.CurrentUnit;

/// The people of the current unit: everybody who holds a role there, or held one.
@Repository
public class PeopleRegister {

    public static final int PAGE = 25;

    private final DSLContext sql;

    PeopleRegister(DSLContext sql) {
        this.sql = sql;
    }

    /// A person in the list.
    ///
    /// @param roles those that count today
    public record Row(Account account, List<HeldRole> roles) {}

    /// One page of the list.
    ///
    /// @param total of all pages
    public record Listing(List<Row> rows, int total) {}

    /// A person of the unit with everything they hold or held there.
    public record Entry(Account account, List<Given> roles) {}

    /// @param id of the giving
    public record Given(UUID id, HeldRole role) {}

    /// By name, as the database sorts names; two questions.
    ///
    /// @param number of the page, from 1
    @Transactional(readOnly = true)
    public Listing list(int number, LocalDate today) {
        var ofUnit = DSL.exists(DSL.selectOne()
                .from(HELD_ROLE)
                .where(HELD_ROLE.ACCOUNT.eq(ACCOUNT.ID))
                .and(HELD_ROLE.UNIT.eq(CurrentUnit.required().value())));
        var total = DSL.count().over();
        var accounts = sql.select(ACCOUNT.fields())
                .select(total)
                .from(ACCOUNT)
                .where(ofUnit)
                .and(ACCOUNT.ERASED_ON.isNull())
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .limit(PAGE)
                .offset((number - 1) * PAGE)
                .fetch();
        var roles = roles(accounts.map(row -> row.get(ACCOUNT.ID)));
        var rows = accounts.map(row -> new Row(
                Accounts.account(row),
                roles.getOrDefault(row.get(ACCOUNT.ID), List.of()).stream()
                        .map(Given::role)
                        .filter(role -> role.countsOn(today))
                        .toList()));
        return new Listing(rows, accounts.isEmpty() ? 0 : accounts.getFirst().get(total));
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(PersonId person) {
        var roles = roles(List.of(person.value())).getOrDefault(person.value(), List.of());
        return roles.isEmpty()
                ? Optional.empty()
                : sql.selectFrom(ACCOUNT)
                        .where(ACCOUNT.ID.eq(person.value()))
                        .and(ACCOUNT.ERASED_ON.isNull())
                        .fetchOptional(row -> new Entry(Accounts.account(row), roles));
    }

    private Map<UUID, List<Given>> roles(List<UUID> people) {
        var held = new LinkedHashMap<UUID, List<Given>>();
        sql.selectFrom(HELD_ROLE)
                .where(HELD_ROLE.ACCOUNT.in(people))
                .and(HELD_ROLE.UNIT.eq(CurrentUnit.required().value()))
                .orderBy(HELD_ROLE.VALID_FROM, HELD_ROLE.GIVEN_AT, HELD_ROLE.ID)
                .forEach(row -> held.computeIfAbsent(row.get(HELD_ROLE.ACCOUNT), first -> new ArrayList<>())
                        .add(new Given(
                                row.get(HELD_ROLE.ID),
                                new HeldRole(
                                        Role.of(row.get(HELD_ROLE.ROLE)),
                                        new Scope(row.get(HELD_ROLE.SCOPE_KIND), row.get(HELD_ROLE.SCOPE_ID)),
                                        row.get(HELD_ROLE.VALID_FROM),
                                        Optional.ofNullable(row.get(HELD_ROLE.VALID_UNTIL))))));
        return held;
    }

    /// One's own account.
    @Transactional(readOnly = true)
    public Optional<Account> own(PersonId person) {
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(person.value())).fetchOptional(Accounts::account);
    }
}
