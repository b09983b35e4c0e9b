package przystan.backup.domain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import przystan.boot.Command;

/// `backup`: takes a backup while the program goes on working.
@Component
class BackupCommand implements Command {

    private final TakeBackup act;

    BackupCommand(TakeBackup act) {
        this.act = act;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public String purpose() {
        return "copies everything that is kept into one encrypted file";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Name one file.");
            return Console.MISUSED;
        }
        var file = Path.of(arguments.getFirst());
        try {
            return Console.tell(act.to(file, out::println), "was written to " + file, out);
        } catch (IOException unwritten) {
            out.println("The backup could not be written to " + file + ": " + unwritten.getMessage() + ".");
        } catch (SQLException unread) {
            out.println("The database could not be read: " + unread.getMessage() + ".");
        }
        return Console.FAILED;
    }
}
