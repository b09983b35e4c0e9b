package przystan.audit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import przystan.keys.Vault;

/// The entries of the current unit are put in their order and sealed, each together with the seal before it.
///
/// Only entries below the oldest transaction that is still open are taken: one that commits late cannot come before
/// what is sealed already (decision 0024).
@Component
public class SealEntries {

    private static final int AT_ONCE = 1000;

    private final Seals seals;
    private final Vault vault;
    private final TransactionOperations transactions;
    private final Map<UUID, Head> witnessed = new ConcurrentHashMap<>();

    SealEntries(Seals seals, Vault vault, TransactionOperations transactions) {
        this.seals = seals;
        this.vault = vault;
        this.transactions = transactions;
    }

    /// What came of it.
    sealed interface Outcome {

        /// @param count how many entries were sealed
        /// @param head where the chain ends now
        record Sealed(long count, Head head) implements Outcome {}

        /// Another copy of the program is sealing this unit.
        record Busy() implements Outcome {}

        /// The chain no longer has the link that this program saw last: seals were deleted or replaced. Nothing is
        /// sealed, so that it cannot look whole again.
        record Cut(Head missing) implements Outcome {}
    }

    Outcome seal() {
        var count = 0L;
        while (true) {
            var outcome = transactions.execute(_ -> sealSome());
            switch (outcome) {
                case Outcome.Sealed(var some, var head) -> {
                    witnessed.put(Places.here(), head);
                    count += some;
                    if (some < AT_ONCE) {
                        return new Outcome.Sealed(count, head);
                    }
                }
                case Outcome.Busy busy -> {
                    return busy;
                }
                case Outcome.Cut cut -> {
                    return cut;
                }
            }
        }
    }

    private Outcome sealSome() {
        if (!seals.take()) {
            return new Outcome.Busy();
        }
        var seen = witnessed.getOrDefault(Places.here(), Head.NONE);
        if (seen.number() > 0 && !seals.at(seen.number()).filter(seen::equals).isPresent()) {
            return new Outcome.Cut(seen);
        }
        var end = seals.end();
        var made = chained(end.head(), seals.next(end, AT_ONCE));
        if (!made.isEmpty()) {
            seals.add(made);
        }
        var head = made.isEmpty()
                ? end.head()
                : new Head(made.getLast().link().number(), made.getLast().mark());
        return new Outcome.Sealed(made.size(), head);
    }

    private List<Seals.Made> chained(Head from, List<EntryRow> entries) {
        var made = new ArrayList<Seals.Made>(entries.size());
        var head = from;
        for (var entry : entries) {
            var link = new Link(head.number() + 1, head.mark(), entry);
            head = new Head(link.number(), link.mark(vault));
            made.add(new Seals.Made(link, head.mark()));
        }
        return made;
    }
}
