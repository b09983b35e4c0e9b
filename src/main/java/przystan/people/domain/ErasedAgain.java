package przystan.people.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.keys.Erasures;

/// Somebody who was erased after a backup was taken is erased again when that backup is restored.
@Component
class ErasedAgain implements Erasures.Again {

    private static final Author BY = new Author.Program("restore");

    private final Accounts accounts;
    private final EraseAccount eraseAccount;
    private final AsPerson asPerson;
    private final Clock clock;

    ErasedAgain(Accounts accounts, EraseAccount eraseAccount, AsPerson asPerson, Clock clock) {
        this.accounts = accounts;
        this.eraseAccount = eraseAccount;
        this.asPerson = asPerson;
        this.clock = clock;
    }

    @Override
    public void erase(UUID id) {
        var person = new PersonId(id);
        var today = LocalDate.now(clock);
        asPerson.of(person, () -> {
            accounts.close(person, today, today);
            return person;
        });
        eraseAccount.erase(person, BY, today);
    }
}
