package przystan.people.domain;

import static przystan.people.domain.sql.Tables.TOKEN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;
import przystan.keys.Vault;
import przystan.tenancy.CurrentUnit;

/// Links that open an account once. The secret is in the link only; here is what it hashes to.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Tokens {

    private static final int SECRET_BYTES = 32;

    /// What a link is for, and how long it waits.
    enum Purpose {
        INVITATION(Duration.ofDays(7)),
        LINK(Duration.ofMinutes(15)),
        RESET(Duration.ofHours(1));

        private final Duration waits;

        Purpose(Duration waits) {
            this.waits = waits;
        }

        Duration waits() {
            return waits;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final DSLContext sql;
    private final Clock clock;

    Tokens(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// A fresh secret; those made for the same purpose before lose their worth.
    String make(PersonId person, Purpose purpose) {
        sql.deleteFrom(TOKEN)
                .where(TOKEN.ACCOUNT.eq(person.value()))
                .and(TOKEN.PURPOSE.eq(purpose.key()))
                .and(TOKEN.USED_AT.isNull())
                .execute();
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(Vault.random(SECRET_BYTES));
        sql.insertInto(TOKEN)
                .set(TOKEN.UNIT, CurrentUnit.required().value())
                .set(TOKEN.HASH, hash(secret))
                .set(TOKEN.ACCOUNT, person.value())
                .set(TOKEN.PURPOSE, purpose.key())
                .set(TOKEN.MADE_AT, clock.instant())
                .set(TOKEN.EXPIRES_AT, clock.instant().plus(purpose.waits))
                .execute();
        return secret;
    }

    /// Whose account a link opens, without using it.
    Optional<PersonId> holder(String secret, Purpose purpose) {
        return sql.select(TOKEN.ACCOUNT)
                .from(TOKEN)
                .where(TOKEN.HASH.eq(hash(secret)))
                .and(TOKEN.PURPOSE.eq(purpose.key()))
                .and(TOKEN.USED_AT.isNull())
                .and(TOKEN.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(TOKEN.ACCOUNT)
                .map(PersonId::new);
    }

    /// Uses a link. Of two that come at once, one gets the account.
    Optional<PersonId> use(String secret, Purpose purpose) {
        return sql.update(TOKEN)
                .set(TOKEN.USED_AT, clock.instant())
                .where(TOKEN.HASH.eq(hash(secret)))
                .and(TOKEN.PURPOSE.eq(purpose.key()))
                .and(TOKEN.USED_AT.isNull())
                .and(TOKEN.EXPIRES_AT.gt(clock.instant()))
                .returning(TOKEN.ACCOUNT)
                .fetchOptional(TOKEN.ACCOUNT)
                .map(PersonId::new);
    }

    /// Takes all links of a person out of the current unit.
    void forget(PersonId person) {
        sql.deleteFrom(TOKEN).where(TOKEN.ACCOUNT.eq(person.value())).execute();
    }

    /// @return how many there were
    int forgetEndedBefore(Instant moment) {
        return sql.deleteFrom(TOKEN).where(TOKEN.EXPIRES_AT.lt(moment)).execute();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
