package przystan.notices.domain;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import przystan.boot.Command;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;

/// `notices troubles`: the letters that did not arrive, without saying to whom they went.
@Component
class TroublesCommand implements Command {

    private final UnitRegister units;
    private final LetterTroubles troubles;

    TroublesCommand(UnitRegister units, LetterTroubles troubles) {
        this.units = units;
        this.troubles = troubles;
    }

    @Override
    public String name() {
        return "notices troubles";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String purpose() {
        return "lists letters that were refused, given up, sent back or are in doubt";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        for (var unit : units.all()) {
            for (var letter : CurrentUnit.within(unit.id(), troubles::all)) {
                out.println(letter.id() + "  " + unit.key() + "  " + letter.kind() + "  " + letter.writtenAt() + "  "
                        + said(letter.state()));
            }
        }
        return 0;
    }

    private static String said(LetterState state) {
        return switch (state) {
            case LetterState.Refused refused -> "refused " + refused.status();
            case LetterState.GivenUp given -> "given up " + given.status();
            case LetterState.Bounced bounced -> "came back " + bounced.status();
            case LetterState.InDoubt doubt -> "in doubt";
            case LetterState.SetAside aside -> "set aside";
            case LetterState.Bundled bundled -> "bundled";
            case LetterState.Waiting waiting -> "waiting";
            case LetterState.Sending sending -> "being sent";
            case LetterState.Sent sent -> "sent";
        };
    }
}
