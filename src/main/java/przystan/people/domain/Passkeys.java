package przystan.people.domain;

import static przystan.people.domain.sql.Tables.PASSKEY;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;

/// The store of passkeys, in the form in which Spring Security asks for it. They are read and written as their holder;
/// nobody else's are found.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Passkeys implements UserCredentialRepository {

    private final DSLContext sql;
    private final Clock clock;

    Passkeys(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// By what a device knows a person.
    static Bytes handle(PersonId person) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array());
    }

    /// Whom a device names; nothing when it names nobody of ours.
    static Optional<PersonId> person(@Nullable Bytes handle) {
        if (handle == null || handle.getBytes().length != 2 * Long.BYTES) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return Optional.of(new PersonId(new UUID(bytes.getLong(), bytes.getLong())));
    }

    List<Passkey> of(PersonId person) {
        return sql.select(PASSKEY.ID, PASSKEY.NAME, PASSKEY.ADDED_AT, PASSKEY.USED_AT)
                .from(PASSKEY)
                .where(PASSKEY.ACCOUNT.eq(person.value()))
                .orderBy(PASSKEY.ADDED_AT, PASSKEY.ID)
                .fetch(row -> new Passkey(
                        new Bytes(row.get(PASSKEY.ID)).toBase64UrlString(),
                        row.get(PASSKEY.NAME),
                        row.get(PASSKEY.ADDED_AT),
                        Optional.ofNullable(row.get(PASSKEY.USED_AT))));
    }

    /// A new one is added; of one that is known, only what changes with each use.
    @Override
    public void save(CredentialRecord passkey) {
        var known = sql.update(PASSKEY)
                .set(PASSKEY.SIGN_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.BACKED_UP, passkey.isBackupState())
                .set(PASSKEY.USED_AT, clock.instant())
                .where(PASSKEY.ID.eq(passkey.getCredentialId().getBytes()))
                .execute();
        if (known == 0) {
            add(passkey);
        }
    }

    private void add(CredentialRecord passkey) {
        sql.insertInto(PASSKEY)
                .set(PASSKEY.ID, passkey.getCredentialId().getBytes())
                .set(
                        PASSKEY.ACCOUNT,
                        person(passkey.getUserEntityUserId()).orElseThrow().value())
                .set(PASSKEY.NAME, passkey.getLabel())
                .set(PASSKEY.PUBLIC_KEY, passkey.getPublicKey().getBytes())
                .set(PASSKEY.SIGN_COUNT, passkey.getSignatureCount())
                .set(
                        PASSKEY.TRANSPORTS,
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .set(PASSKEY.BACKUP_ELIGIBLE, passkey.isBackupEligible())
                .set(PASSKEY.BACKED_UP, passkey.isBackupState())
                .set(PASSKEY.ATTESTATION, bytes(passkey.getAttestationObject()))
                .set(PASSKEY.CLIENT_DATA, bytes(passkey.getAttestationClientDataJSON()))
                .set(PASSKEY.ADDED_AT, clock.instant())
                .execute();
    }

    private static byte[] bytes(@Nullable Bytes given) {
        return given == null ? new byte[0] : given.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.ID.eq(id.getBytes()))
                .fetchOptional(Passkeys::credential)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return person(handle)
                .map(person -> sql.selectFrom(PASSKEY)
                        .where(PASSKEY.ACCOUNT.eq(person.value()))
                        .fetch(Passkeys::credential))
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static CredentialRecord credential(Record row) {
        var added = row.get(PASSKEY.ADDED_AT);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.get(PASSKEY.ID)))
                .userEntityUserId(handle(new PersonId(row.get(PASSKEY.ACCOUNT))))
                .label(row.get(PASSKEY.NAME))
                .publicKey(new ImmutablePublicKeyCose(row.get(PASSKEY.PUBLIC_KEY)))
                .signatureCount(row.get(PASSKEY.SIGN_COUNT))
                .uvInitialized(true)
                .transports(Arrays.stream(row.get(PASSKEY.TRANSPORTS).split(" "))
                        .filter(way -> !way.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.get(PASSKEY.BACKUP_ELIGIBLE))
                .backupState(row.get(PASSKEY.BACKED_UP))
                .attestationObject(new Bytes(row.get(PASSKEY.ATTESTATION)))
                .attestationClientDataJSON(new Bytes(row.get(PASSKEY.CLIENT_DATA)))
                .created(added)
                .lastUsed(Optional.ofNullable(row.get(PASSKEY.USED_AT)).orElse(added))
                .build();
    }

    @Override
    public void delete(Bytes id) {
        remove(id);
    }

    /// @return false when the person at work has no such passkey
    boolean remove(Bytes id) {
        return sql.deleteFrom(PASSKEY).where(PASSKEY.ID.eq(id.getBytes())).execute() == 1;
    }

    void forget(PersonId person) {
        sql.deleteFrom(PASSKEY).where(PASSKEY.ACCOUNT.eq(person.value())).execute();
    }
}
