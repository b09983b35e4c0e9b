package przystan.people.domain;

import static przystan.people.domain.sql.Tables.SIGN_IN_FAILURE;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.keys.Vault;

/// Failed sign-ins of the last quarter of an hour, counted for an account and for an address of the network, in the
/// database, so that all copies of the program count together. What was tried is kept as a fingerprint only.
@Repository
class Attempts {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int FOR_ACCOUNT = 10;
    private static final int FOR_ADDRESS = 50;
    private static final int LETTERS = 3;

    private final DSLContext sql;
    private final Vault vault;
    private final Clock clock;

    Attempts(DSLContext sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /// Counts an attempt as failed before anything is looked at, so that of a thousand sent at once no more are heard
    /// than of those sent one after another; too many are not counted and not heard.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begins(String account, String network) {
        sql.execute(
                "select pg_advisory_xact_lock({0})",
                DSL.val(ByteBuffer.wrap(key("account", account)).getLong()));
        if (tooMany(account, network)) {
            return false;
        }
        count(account, network);
        return true;
    }

    /// Takes back what was counted when the attempt began.
    @Transactional
    public void succeeded(String account, String network) {
        for (var key : List.of(key("account", account), key("network", network))) {
            sql.deleteFrom(SIGN_IN_FAILURE)
                    .where(SIGN_IN_FAILURE.KEY.eq(key))
                    .and(SIGN_IN_FAILURE.AT.eq(sql.select(DSL.max(SIGN_IN_FAILURE.AT))
                            .from(SIGN_IN_FAILURE)
                            .where(SIGN_IN_FAILURE.KEY.eq(key))))
                    .execute();
        }
    }

    /// Whether no more are heard for now.
    @Transactional
    public boolean tooMany(String account, String network) {
        return counted("account", account) >= FOR_ACCOUNT || counted("network", network) >= FOR_ADDRESS;
    }

    /// Whether no more letters are written to an account for now.
    @Transactional
    public boolean tooManyLetters(String account, String network) {
        return counted("account", account) >= LETTERS || counted("network", network) >= FOR_ADDRESS;
    }

    private int counted(String kind, String value) {
        return sql.fetchCount(sql.selectFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.KEY.eq(key(kind, value)))
                .and(SIGN_IN_FAILURE.AT.gt(clock.instant().minus(WINDOW))));
    }

    /// Counted even when the rest of the request fails.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String account, String network) {
        count(account, network);
    }

    /// Counted with the act that found it out.
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(String account, String network) {
        for (var key : List.of(key("account", account), key("network", network))) {
            sql.insertInto(SIGN_IN_FAILURE)
                    .set(SIGN_IN_FAILURE.KEY, key)
                    .set(SIGN_IN_FAILURE.AT, clock.instant())
                    .execute();
        }
        forgetOld(clock.instant());
    }

    /// @return how many there were that no longer count
    @Transactional(propagation = Propagation.MANDATORY)
    public int forgetOld(Instant now) {
        return sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.AT.lt(now.minus(WINDOW)))
                .execute();
    }

    /// The holder came in: what failed before was their own slip.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String account) {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.KEY.eq(key("account", account)))
                .execute();
    }

    private byte[] key(String kind, String value) {
        return vault.fingerprint(kind.equals("network") ? subscriber(value) : value, "people.attempt." + kind);
    }

    /// Of an address of IPv6 the first half, which a subscriber is given whole; an address of IPv4 as it is.
    static String subscriber(String network) {
        try {
            var address = InetAddress.ofLiteral(network).getAddress();
            return address.length == 16 ? HexFormat.of().formatHex(address, 0, 8) : network;
        } catch (IllegalArgumentException noAddress) {
            return network;
        }
    }
}
