package przystan.notices.domain;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;

/// What letters said, and to whom, is erased thirty days after they came to rest.
@Component
class EraseOldLetters {

    static final Duration KEPT = Duration.ofDays(30);

    private final Letters letters;
    private final UnitRegister units;
    private final TransactionOperations transactions;

    EraseOldLetters(Letters letters, UnitRegister units, TransactionOperations transactions) {
        this.letters = letters;
        this.units = units;
        this.transactions = transactions;
    }

    /// Does it for every unit, each in a transaction of its own, so that one unit's trouble keeps no other's data.
    void erase(Instant now) {
        var trouble = new IllegalStateException("not every unit's old letters could be erased");
        for (var unit : units.all()) {
            try {
                CurrentUnit.within(unit.id(), () -> transactions.execute(_ -> letters.erase(now.minus(KEPT), now)));
            } catch (RuntimeException failed) {
                trouble.addSuppressed(failed);
            }
        }
        if (trouble.getSuppressed().length > 0) {
            throw trouble;
        }
    }
}
