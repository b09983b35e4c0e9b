package przystan.boot;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the command that an operator typed, and runs it.
@Component
public class CommandLine {

    private static final int MISUSED = 2;

    private final List<Command> commands;

    CommandLine(List<Command> commands) {
        this.commands =
                commands.stream().sorted(Comparator.comparing(Command::name)).toList();
    }

    /// @return the exit code: 0 all went well, 2 there is no such command, else what the command says
    public int run(List<String> words, PrintStream out) {
        if (words.isEmpty() || words.getFirst().equals("help")) {
            help(out);
            return 0;
        }
        var command = commands.stream()
                .filter(known -> startsWith(words, known.name()))
                .max(Comparator.comparing(known -> known.name().length()));
        if (command.isEmpty()) {
            out.println("There is no command “" + String.join(" ", words) + "”. These there are:");
            help(out);
            return MISUSED;
        }
        return command.get().run(rest(words, command), out);
    }

    private static boolean startsWith(List<String> words, String name) {
        return (String.join(" ", words) + " ").startsWith(name + " ");
    }

    private static List<String> rest(List<String> words, Optional<Command> command) {
        var skipped = command.orElseThrow().name().split(" ").length;
        return new ArrayList<>(words.subList(skipped, words.size()));
    }

    private void help(PrintStream out) {
        for (var command : commands) {
            out.printf("  %-38s %s%n", (command.name() + " " + command.arguments()).strip(), command.purpose());
        }
        out.printf("  %-38s %s%n", "help", "says what there is");
    }
}
