package przystan.declarations.domain;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import przystan.boot.Command;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;

/// `accessibility requests`: the requests that wait for an answer, in every unit.
@Component
class RequestsCommand implements Command {

    /// Signs that turn the reading direction and would let a stranger's text disguise the operator's screen.
    private static final Pattern TURNING = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final UnitRegister units;
    private final RequestRegister register;
    private final Clock clock;

    RequestsCommand(UnitRegister units, RequestRegister register, Clock clock) {
        this.units = units;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accessibility requests";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String purpose() {
        return "lists the requests for an accessible version that wait for an answer";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var found = 0;
        for (var unit : units.all()) {
            var today = LocalDate.now(clock.withZone(unit.timezone()));
            var open = CurrentUnit.within(unit.id(), register::open);
            open.forEach(request -> print(request, unit, today, out));
            found += open.size();
        }
        if (found == 0) {
            out.println("No request waits for an answer.");
        }
        return 0;
    }

    private static void print(RequestRegister.Open open, Unit unit, LocalDate today, PrintStream out) {
        var receipt = open.receipt();
        var due = receipt.dueOn().map(day -> "due " + day).orElse("no statutory term");
        out.printf(
                "%s  %s  received %s  %s%s%n",
                receipt.number(), unit.key(), receipt.receivedOn(), due, open.overdueOn(today) ? "  OVERDUE" : "");
        var request = open.request();
        print("page", request.page(), out);
        print("obstacle", request.obstacle(), out);
        print("would do", request.alternative(), out);
        print("name", request.name(), out);
        print(
                switch (request.contact().kind()) {
                    case EMAIL -> "e-mail";
                    case PHONE -> "phone";
                    case POST -> "post";
                },
                request.contact().value(),
                out);
    }

    private static void print(String label, String typed, PrintStream out) {
        if (!typed.isEmpty()) {
            var shown = TURNING.matcher(typed).replaceAll("").replace("\n", "\n              ");
            out.printf("    %-9s %s%n", label, shown);
        }
    }
}
