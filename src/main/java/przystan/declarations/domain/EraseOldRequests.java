package przystan.declarations.domain;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;

/// What people typed into requests is erased in every unit, once the time after the answer is over.
@Component
public class EraseOldRequests {

    private final UnitRegister units;
    private final Requests requests;
    private final DeclarationFacts facts;
    private final TransactionOperations transactions;

    EraseOldRequests(
            UnitRegister units, Requests requests, DeclarationFacts facts, TransactionOperations transactions) {
        this.units = units;
        this.requests = requests;
        this.facts = facts;
        this.transactions = transactions;
    }

    /// Does it for every unit, each in a transaction of its own, so that one unit's trouble keeps no other's data.
    ///
    /// @return how many requests were erased
    public int erase(Instant now) {
        var erased = 0;
        var trouble = new IllegalStateException("not every unit's old requests could be erased");
        for (var unit : units.all()) {
            try {
                erased += CurrentUnit.within(unit.id(), () -> erase(unit, now));
            } catch (RuntimeException failed) {
                trouble.addSuppressed(failed);
            }
        }
        if (trouble.getSuppressed().length > 0) {
            throw trouble;
        }
        return erased;
    }

    private int erase(Unit unit, Instant now) {
        var today = now.atZone(unit.timezone()).toLocalDate();
        var last = today.minus(facts.keptAfterAnswer());
        return transactions.execute(_ -> requests.eraseAnsweredUntil(last, today));
    }
}
