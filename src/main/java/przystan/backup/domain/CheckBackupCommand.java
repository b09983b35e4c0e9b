package przystan.backup.domain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import przystan.boot.Command;

/// `backup check`: whether a backup is whole.
@Component
class CheckBackupCommand implements Command {

    private final CheckBackup act;

    CheckBackupCommand(CheckBackup act) {
        this.act = act;
    }

    @Override
    public String name() {
        return "backup check";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public String purpose() {
        return "reads a backup to its end without restoring it";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Name one file.");
            return Console.MISUSED;
        }
        var file = Path.of(arguments.getFirst());
        try {
            return Console.tell(act.of(file, out::println), "is whole", out);
        } catch (IOException unread) {
            out.println("The backup " + file + " cannot be read: " + unread.getMessage() + ".");
            return Console.FAILED;
        }
    }
}
