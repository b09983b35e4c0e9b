package przystan.people.domain;

import static przystan.people.domain.sql.Tables.ACCOUNT;
import static przystan.people.domain.sql.Tables.HELD_ROLE;
import static przystan.people.domain.sql.Tables.TOKEN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;
import przystan.people.domain.sql.Routines;
import przystan.texts.Language;

/// The store of accounts. An account is read and written as its holder; a unit may read those of its people.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Accounts {

    private final DSLContext sql;
    private final Clock clock;

    Accounts(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Whose account an address opens, if anybody's.
    Optional<PersonId> idOf(Email email) {
        return Optional.ofNullable(Routines.accountOf(sql.configuration(), email.value()))
                .map(PersonId::new);
    }

    Optional<Account> find(PersonId id) {
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id.value())).fetchOptional(Accounts::account);
    }

    static Account account(Record row) {
        var holder = new Account.Holder(
                new PersonId(row.get(ACCOUNT.ID)),
                new Email(row.get(ACCOUNT.EMAIL)),
                row.get(ACCOUNT.NAME),
                new Language(row.get(ACCOUNT.LANGUAGE)));
        if (row.get(ACCOUNT.CLOSED_ON) != null) {
            return new Account.Closed(holder, row.get(ACCOUNT.CLOSED_ON));
        }
        if (row.get(ACCOUNT.OPENED_ON) == null) {
            return new Account.Invited(holder);
        }
        return new Account.Open(
                holder,
                row.get(ACCOUNT.OPENED_ON),
                row.get(ACCOUNT.CODE_CONFIRMED) ? Account.SecondFactor.AUTHENTICATOR : Account.SecondFactor.NONE);
    }

    /// A new account, without anything to prove oneself with.
    PersonId add(Email email, String name, Language language) {
        var id = UUID.randomUUID();
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.EMAIL, email.value())
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.LANGUAGE, language.tag())
                .execute();
        return new PersonId(id);
    }

    /// What the password hashes to; nothing when none is set.
    Optional<String> password(PersonId id) {
        return sql.select(ACCOUNT.PASSWORD)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id.value()))
                .fetchOptional(ACCOUNT.PASSWORD);
    }

    void setPassword(PersonId id, String hash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD, hash)
                .set(ACCOUNT.PASSWORD_SET_AT, clock.instant())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /// The person took up the invitation, under this name.
    void open(PersonId id, String name, LocalDate today) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.OPENED_ON, today)
                .where(ACCOUNT.ID.eq(id.value()))
                .and(ACCOUNT.OPENED_ON.isNull())
                .execute();
    }

    void describe(PersonId id, String name, Language language) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.LANGUAGE, language.tag())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /// Nobody signs in any more; from a day on it is erased.
    PersonId close(PersonId id, LocalDate today, LocalDate eraseOn) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.CLOSED_ON, today)
                .set(ACCOUNT.ERASE_ON, eraseOn)
                .where(ACCOUNT.ID.eq(id.value()))
                .and(ACCOUNT.ERASED_ON.isNull())
                .execute();
        return id;
    }

    /// Closed accounts of the current unit's people whose time is over.
    List<PersonId> toErase(LocalDate today) {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ERASE_ON.le(today))
                .and(ACCOUNT.ERASED_ON.isNull())
                .fetch(row -> new PersonId(row.get(ACCOUNT.ID)));
    }

    /// Accounts of the current unit's people who never came, and whose last invitation and role are older than this.
    List<PersonId> invitedBefore(Instant moment) {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.OPENED_ON.isNull())
                .and(ACCOUNT.CLOSED_ON.isNull())
                .and(DSL.notExists(DSL.selectOne()
                        .from(HELD_ROLE)
                        .where(HELD_ROLE.ACCOUNT.eq(ACCOUNT.ID))
                        .and(HELD_ROLE.GIVEN_AT.ge(moment))))
                .and(DSL.notExists(DSL.selectOne()
                        .from(TOKEN)
                        .where(TOKEN.ACCOUNT.eq(ACCOUNT.ID))
                        .and(TOKEN.MADE_AT.ge(moment))))
                .fetch(row -> new PersonId(row.get(ACCOUNT.ID)));
    }

    /// What is left is a number. The address can be invited anew, as somebody else.
    void blank(PersonId id, LocalDate today) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.NAME, "-")
                .set(ACCOUNT.EMAIL, id.value() + "@erased.invalid")
                .setNull(ACCOUNT.PASSWORD)
                .setNull(ACCOUNT.PASSWORD_SET_AT)
                .setNull(ACCOUNT.CODE_SECRET)
                .set(ACCOUNT.CODE_CONFIRMED, false)
                .set(ACCOUNT.CODE_LAST_STEP, 0L)
                .set(ACCOUNT.ERASED_ON, today)
                .where(ACCOUNT.ID.eq(id.value()))
                .and(ACCOUNT.ERASED_ON.isNull())
                .execute();
    }
}
