package przystan.notices;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import przystan.boot.Command;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;

/// `notices try`: writes a letter to an operator, to see whether mail arrives.
@Component
class TryCommand implements Command {

    private static final int MISUSED = 2;

    private final Notices notices;
    private final UnitRegister units;
    private final TransactionOperations transactions;
    private final Clock clock;

    TryCommand(Notices notices, UnitRegister units, TransactionOperations transactions, Clock clock) {
        this.notices = notices;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices try";
    }

    @Override
    public String arguments() {
        return "UNIT LANG E-MAIL";
    }

    @Override
    public String purpose() {
        return "writes a letter to see whether mail arrives";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 3 || !Addressee.isAddress(arguments.getLast())) {
            out.println("Name a unit, a language such as pl, and one e-mail address.");
            return MISUSED;
        }
        var unit = units.find(arguments.getFirst());
        var language = Language.parse(arguments.get(1));
        if (unit.isEmpty() || language.isEmpty()) {
            out.println("There is no such unit or language.");
            return MISUSED;
        }
        var to = new Addressee(arguments.getLast(), "", language.get(), Optional.empty());
        var text = new TrialNotice(
                unit.get().shortName().in(unit.get().preferring(language.get())).text());
        var notice = new Notice(to, text, "notices.trial:" + UUID.randomUUID());
        CurrentUnit.within(unit.get().id(), () -> transactions.execute(_ -> notices.send(notice, clock.instant())));
        out.println("The letter is written. The program sends it while it serves pages.");
        return 0;
    }
}
