package przystan.audit.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;
import przystan.keys.Erasures;

/// Destroys the key of a person whom a restored backup has brought back.
@Component
class KeyErasedAgain implements Erasures.Again {

    private final PersonKeys keys;

    KeyErasedAgain(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    @Transactional
    public void erase(UUID person) {
        keys.destroy(new PersonId(person));
    }
}
