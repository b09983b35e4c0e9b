package przystan.backup.domain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import przystan.boot.Command;
import przystan.keys.Erasures;

/// `restore`: puts a backup into an empty place, forgets again whom it must not bring back, and has the record checked.
@Component
class RestoreCommand implements Command {

    private static final String VERIFY = "audit verify";

    private final RestoreBackup act;
    private final Erasures erasures;
    private final List<Erasures.Again> erasing;
    private final ObjectProvider<Command> commands;

    RestoreCommand(
            RestoreBackup act, Erasures erasures, List<Erasures.Again> erasing, ObjectProvider<Command> commands) {
        this.act = act;
        this.erasures = erasures;
        this.erasing = erasing;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public String purpose() {
        return "puts a backup into an empty database";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Name one file.");
            return Console.MISUSED;
        }
        var file = Path.of(arguments.getFirst());
        try {
            var outcome = act.from(file, out::println);
            var code = Console.tell(outcome, "was restored, and every table is equal to it", out);
            return switch (outcome) {
                case BackupOutcome.Done _ -> Math.max(eraseAgain(out), verify(out));
                case BackupOutcome.Refused _, BackupOutcome.Damaged _ -> code;
            };
        } catch (IOException unread) {
            out.println("The backup " + file + " could not be restored: " + unread.getMessage() + ".");
        } catch (SQLException unwritten) {
            out.println("The database refused the backup: " + unwritten.getMessage() + ".");
        }
        return Console.FAILED;
    }

    /// The whole list, for it costs little to erase somebody who is not there.
    private int eraseAgain(PrintStream out) {
        var people = erasures.all();
        for (var erased : people) {
            erasing.forEach(module -> module.erase(erased.person()));
        }
        out.println(
                people.isEmpty()
                        ? "The list of erasures is empty or not there: nobody was erased again."
                        : "Erased again, as the list of erasures says: " + people.size() + ".");
        return 0;
    }

    private int verify(PrintStream out) {
        return commands.stream()
                .filter(command -> command.name().equals(VERIFY))
                .mapToInt(command -> command.run(List.of(), out))
                .sum();
    }
}
