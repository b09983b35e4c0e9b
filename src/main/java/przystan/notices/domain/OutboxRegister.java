package przystan.notices.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import przystan.notices.Letterhead;
import przystan.notices.NoticeKind;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;

/// The newest letters of all units with what they say, for the demonstration alone.
@Component
public class OutboxRegister {

    private final Letters letters;
    private final Letterhead letterhead;
    private final List<NoticeKind> kinds;
    private final UnitRegister units;
    private final TransactionOperations transactions;

    OutboxRegister(
            Letters letters,
            Letterhead letterhead,
            List<NoticeKind> kinds,
            UnitRegister units,
            TransactionOperations transactions) {
        this.letters = letters;
        this.letterhead = letterhead;
        this.kinds = kinds;
        this.units = units;
        this.transactions = transactions;
    }

    /// The newest first.
    public List<Letter> newest(int most) {
        return units.all().stream()
                .flatMap(unit ->
                        CurrentUnit.within(unit.id(), () -> transactions.execute(_ -> letters.newest(most))).stream())
                .sorted(Comparator.comparing(Letter::writtenAt).reversed())
                .limit(most)
                .toList();
    }

    public Optional<Letter> find(LetterId id) {
        return CurrentUnit.within(id.unit(), () -> transactions.execute(_ -> letters.find(id)));
    }

    /// The finished letter in HTML; nothing once it was erased.
    public Optional<String> html(Letter letter) {
        return units.find(letter.id().unit())
                .flatMap(unit -> letter.content()
                        .map(content -> letterhead.html(content, unit, WriteLetter.choice(letter.kind(), kinds))));
    }
}
