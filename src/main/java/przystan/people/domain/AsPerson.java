package przystan.people.domain;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import przystan.access.CurrentPerson;
import przystan.access.PersonId;

/// Work in a transaction, on behalf of somebody who is not signed in yet: an account is read and written as its holder.
@Component
class AsPerson {

    private final TransactionOperations transactions;

    AsPerson(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    <T> T of(PersonId person, Supplier<T> work) {
        return CurrentPerson.<T, RuntimeException>within(person, () -> here(work));
    }

    /// As whoever is at work, or nobody.
    <T> T here(Supplier<T> work) {
        var done = new ArrayList<T>(1);
        transactions.executeWithoutResult(status -> done.add(work.get()));
        return done.getFirst();
    }
}
