package przystan.declarations.domain;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import przystan.boot.Command;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;

/// `accessibility answered`: closes a request that was answered by letter, mail or telephone.
@Component
class AnsweredCommand implements Command {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final UnitRegister units;
    private final AnswerRequest answer;
    private final Clock clock;

    AnsweredCommand(UnitRegister units, AnswerRequest answer, Clock clock) {
        this.units = units;
        this.answer = answer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accessibility answered";
    }

    @Override
    public String arguments() {
        return "NUMBER";
    }

    @Override
    public String purpose() {
        return "closes a request for an accessible version that was answered";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Give the number of one request, as “accessibility requests” lists it.");
            return MISUSED;
        }
        var number = arguments.getFirst().toUpperCase(Locale.ROOT);
        for (var unit : units.all()) {
            var today = LocalDate.now(clock.withZone(unit.timezone()));
            switch (CurrentUnit.within(unit.id(), () -> answer.answered(number, today))) {
                case AnswerRequest.Outcome.Closed closed -> {
                    out.println("Request " + number + " of " + unit.key() + " is closed.");
                    return 0;
                }
                case AnswerRequest.Outcome.AnsweredBefore before -> {
                    out.println("Request " + number + " of " + unit.key() + " was answered on " + before.on() + ".");
                    return FAILED;
                }
                case AnswerRequest.Outcome.NotHere elsewhere -> {}
            }
        }
        out.println("There is no request " + number + ".");
        return FAILED;
    }
}
