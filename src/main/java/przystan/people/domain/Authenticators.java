package przystan.people.domain;

import static przystan.people.domain.sql.Tables.ACCOUNT;
import static przystan.people.domain.sql.Tables.RECOVERY_CODE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;
import przystan.keys.Vault;

/// The store of authenticators and recovery codes. Both are read and written as their holder.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Authenticators {

    private static final String SECRET = "people.code-secret.";
    private static final String RECOVERY = "people.recovery-code.";

    private final DSLContext sql;
    private final Vault vault;
    private final Clock clock;

    Authenticators(DSLContext sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /// Lets the attempts at one account be judged one after another, however many come at once.
    void await(PersonId person) {
        sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(person.value()))
                .forUpdate()
                .fetchOptional();
    }

    /// What the person's codes are made from; nothing when no authenticator is set.
    Optional<CodeSecret> secret(PersonId person) {
        return sql.select(ACCOUNT.CODE_SECRET)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(person.value()))
                .and(ACCOUNT.CODE_CONFIRMED)
                .fetchOptional(ACCOUNT.CODE_SECRET)
                .map(held -> new CodeSecret(vault.open(held, SECRET + person.value())));
    }

    /// @param step whose code confirmed it; it is not taken again
    void keep(PersonId person, CodeSecret secret, long step) {
        set(person, vault.seal(secret.bytes(), SECRET + person.value()), step);
    }

    /// The recovery codes go with it.
    void remove(PersonId person) {
        set(person, null, 0);
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT.eq(person.value()))
                .execute();
    }

    private void set(PersonId person, byte @Nullable [] held, long step) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.CODE_SECRET, held)
                .set(ACCOUNT.CODE_CONFIRMED, held != null)
                .set(ACCOUNT.CODE_LAST_STEP, step)
                .where(ACCOUNT.ID.eq(person.value()))
                .execute();
    }

    /// Uses up the code of a step.
    ///
    /// @return false when this one or a later one was used before
    boolean spend(PersonId person, long step) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.CODE_LAST_STEP, step)
                        .where(ACCOUNT.ID.eq(person.value()))
                        .and(ACCOUNT.CODE_LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    /// Those before lose their worth.
    void keep(PersonId person, List<RecoveryCode> codes) {
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT.eq(person.value()))
                .execute();
        for (var code : codes) {
            sql.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ACCOUNT, person.value())
                    .set(RECOVERY_CODE.HASH, vault.fingerprint(code.letters(), RECOVERY + person.value()))
                    .execute();
        }
    }

    /// Uses up a recovery code.
    ///
    /// @return false when there is no such code, or it was used before
    boolean spend(PersonId person, RecoveryCode code) {
        return sql.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, clock.instant())
                        .where(RECOVERY_CODE.ACCOUNT.eq(person.value()))
                        .and(RECOVERY_CODE.HASH.in(vault.fingerprints(code.letters(), RECOVERY + person.value())))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    int recoveryCodesLeft(PersonId person) {
        return sql.fetchCount(sql.selectFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT.eq(person.value()))
                .and(RECOVERY_CODE.USED_AT.isNull()));
    }
}
