package przystan.notices.domain;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import przystan.boot.Command;
import przystan.tenancy.CurrentUnit;

/// `notices again`: has a letter sent that was given up or is in doubt.
@Component
class AgainCommand implements Command {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final LetterTroubles troubles;
    private final Clock clock;

    AgainCommand(LetterTroubles troubles, Clock clock) {
        this.troubles = troubles;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices again";
    }

    @Override
    public String arguments() {
        return "LETTER";
    }

    @Override
    public String purpose() {
        return "has a letter sent that was given up or is in doubt";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var id = arguments.size() == 1 ? LetterId.in(arguments.getFirst()) : java.util.Optional.<LetterId>empty();
        if (id.isEmpty()) {
            out.println("Name one letter, as “notices troubles” lists it.");
            return MISUSED;
        }
        var letter = CurrentUnit.within(id.get().unit(), () -> troubles.again(id.get(), clock.instant()));
        out.println(
                letter.isPresent()
                        ? "Letter " + id.get() + " waits to be sent."
                        : "There is no such letter that could be sent again.");
        return letter.isPresent() ? 0 : FAILED;
    }
}
