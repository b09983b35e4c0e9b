package przystan.audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.domain.PersonKeys;
import przystan.keys.Erasures;

/// What the record says of a person becomes unreadable, in every unit and for good: their key is destroyed. The entries
/// stay, and so do their seals, which cover what was encrypted.
///
/// The person is listed outside of the database first, so that no backup brings the key back (decision 0029).
///
/// It is part of the erasure of a person, and belongs in its transaction. That it was done is recorded, too.
@Component
public class ErasePersonKey {

    private static final String KIND = "audit.person-key";

    private final PersonKeys keys;
    private final AuditTrail trail;
    private final Erasures erasures;

    ErasePersonKey(PersonKeys keys, AuditTrail trail, Erasures erasures) {
        this.keys = keys;
        this.trail = trail;
        this.erasures = erasures;
    }

    /// @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Author by, PersonId person) {
        erasures.remember(person.value());
        keys.destroy(person);
        trail.record(
                by,
                Deed.of(
                                "audit.act.person-key.erased",
                                new Deed.Thing(KIND, person.value().toString()))
                        .about(person));
    }
}
