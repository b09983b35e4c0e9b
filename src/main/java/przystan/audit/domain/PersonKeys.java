package przystan.audit.domain;

import static przystan.audit.domain.sql.Tables.PERSON_KEY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;
import przystan.keys.Vault;

/// A key for each person, under which the record keeps what it says of them. Once the key is destroyed, nobody can read
/// it any more, while the seals still hold: they cover what was sealed.
@Repository
class PersonKeys {

    private static final String PURPOSE = "audit.person-key";
    private static final int KEY_BYTES = 32;

    private final DSLContext sql;
    private final Vault vault;

    PersonKeys(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    byte[] seal(PersonId person, byte[] value) {
        return Vault.sealWith(find(person).orElseGet(() -> make(person)), value);
    }

    private Optional<byte[]> find(PersonId person) {
        return sql.select(PERSON_KEY.SECRET)
                .from(PERSON_KEY)
                .where(PERSON_KEY.PERSON.eq(person.value()))
                .fetchOptional(PERSON_KEY.SECRET)
                .map(secret -> vault.open(secret, PURPOSE));
    }

    /// Of two that come at once, the first makes the key for both.
    private byte[] make(PersonId person) {
        sql.insertInto(PERSON_KEY)
                .set(PERSON_KEY.PERSON, person.value())
                .set(PERSON_KEY.SECRET, vault.seal(Vault.random(KEY_BYTES), PURPOSE))
                .onConflictDoNothing()
                .execute();
        return find(person).orElseThrow();
    }
}
