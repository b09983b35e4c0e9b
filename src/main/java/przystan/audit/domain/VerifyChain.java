package przystan.audit.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.keys.Vault;

/// The chain of the current unit is gone through from its first link, and compared with the entries.
@Component
class VerifyChain {

    /// Sealing takes seconds; after this it is not at work, or something holds it back.
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Seals seals;
    private final Vault vault;
    private final TransactionOperations transactions;

    VerifyChain(Seals seals, Vault vault, PlatformTransactionManager manager) {
        this.seals = seals;
        this.vault = vault;
        var oneMoment = new TransactionTemplate(manager);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transactions = oneMoment;
    }

    /// What does not hold.
    sealed interface Break {

        /// A number of the chain is missing; the links before and after it are there.
        record SealMissing(long number) implements Break {}

        /// An entry was sealed and is no longer there.
        record EntryMissing(long number, long entry) implements Break {}

        /// An entry, its seal or its place was changed after it was sealed.
        record Changed(long number, long entry) implements Break {}

        /// A seal names a key that is not in the key file, so that it cannot be checked.
        record KeyMissing(long number, long entry) implements Break {}

        /// Entries stand before the end of the chain without a seal, where none can have been written.
        record Slipped(long count, long first) implements Break {}

        /// The chain does not have a link that was kept outside of the database.
        record HeadMissing(long number) implements Break {}

        /// Entries wait longer for their seal than sealing takes.
        record HeldUp(Instant since) implements Break {}
    }

    /// @param head where the chain ends
    /// @param waiting entries that are not sealed yet
    /// @param oldest when the oldest of these was written
    /// @param first the first thing that does not hold
    /// @param broken how many do not
    record Report(Head head, long waiting, Optional<Instant> oldest, Optional<Break> first, long broken) {}

    /// @param kept marks of links by number, as somebody kept them outside of the database
    Report verify(Map<Long, Head> kept, Instant now) {
        return transactions.execute(_ -> {
            var walk = new Walk(kept);
            seals.walk(walk::step);
            walk.end();
            var uncovered = seals.uncovered(seals.end());
            uncovered.first().ifPresent(first -> walk.note(new Break.Slipped(uncovered.among(), first)));
            uncovered
                    .oldest()
                    .filter(oldest -> oldest.isBefore(now.minus(PATIENCE)))
                    .ifPresent(oldest -> walk.note(new Break.HeldUp(oldest)));
            return new Report(walk.last, uncovered.waiting(), uncovered.oldest(), walk.first, walk.broken);
        });
    }

    /// What is known of the chain up to one link; as much after a million links as after one.
    private final class Walk {

        private final Map<Long, Head> kept;
        private Head last = Head.NONE;
        private Optional<Break> first = Optional.empty();
        private long broken;

        private Walk(Map<Long, Head> kept) {
            this.kept = new HashMap<>(kept);
        }

        private void step(Seals.Kept link) {
            var number = link.head().number();
            if (number != last.number() + 1) {
                note(new Break.SealMissing(last.number() + 1));
            }
            if (link.entry().isEmpty()) {
                note(new Break.EntryMissing(number, link.entryId()));
            } else {
                var expected = new Link(number, last.mark(), link.entry().get());
                switch (expected.check(link.head().mark(), vault)) {
                    case HOLDS -> {}
                    case BROKEN -> note(new Break.Changed(number, link.entryId()));
                    case KEY_MISSING -> note(new Break.KeyMissing(number, link.entryId()));
                }
            }
            var outside = kept.remove(number);
            if (outside != null && !outside.equals(link.head())) {
                note(new Break.HeadMissing(number));
            }
            last = link.head();
        }

        private void end() {
            kept.keySet().stream().sorted().forEach(number -> note(new Break.HeadMissing(number)));
        }

        private void note(Break found) {
            if (first.isEmpty()) {
                first = Optional.of(found);
            }
            broken++;
        }
    }
}
