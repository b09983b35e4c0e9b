package przystan.audit.domain;

import static przystan.audit.domain.sql.Tables.PERSON_KEY;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;
import przystan.keys.Vault;

/// A key for each person, under which the record keeps what it says of them. Once the key is destroyed, nobody can read
/// it any more, while the seals still hold: they cover what was sealed.
@Repository
public class PersonKeys {

    private static final Logger LOG = LoggerFactory.getLogger(PersonKeys.class);
    private static final String PURPOSE = "audit.person-key";
    private static final int KEY_BYTES = 32;

    private final DSLContext sql;
    private final Vault vault;

    PersonKeys(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /// @return what only this person's key opens
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] seal(PersonId person, byte[] value) {
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

    /// The keys of those of these people who have one that opens.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, byte[]> of(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return sql.select(PERSON_KEY.PERSON, PERSON_KEY.SECRET)
                .from(PERSON_KEY)
                .where(PERSON_KEY.PERSON.in(people.stream().map(PersonId::value).toList()))
                .fetchMap(row -> new PersonId(row.value1()), row -> vault.open(row.value2(), PURPOSE));
    }

    /// Destroys the key. A person who is written of again later gets another, which opens nothing older.
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(PersonId person) {
        sql.deleteFrom(PERSON_KEY).where(PERSON_KEY.PERSON.eq(person.value())).execute();
    }
}
