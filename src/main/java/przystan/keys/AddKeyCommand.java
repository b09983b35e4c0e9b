package przystan.keys;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import przystan.boot.Command;

/// `keys new`: writes a file of keys, or adds a newer key to one that is there.
@Component
class AddKeyCommand implements Command {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    @Override
    public String name() {
        return "keys new";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public String purpose() {
        return "writes a file of keys, or adds a newer key to one";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Name one file, outside of the data folder and of its backups.");
            return MISUSED;
        }
        var file = Path.of(arguments.getFirst());
        try {
            if (Files.exists(file)) {
                KeyFile.read(file);
            }
            KeyFile.add(file);
        } catch (KeysUnusable unusable) {
            out.println(unusable.getMessage());
            return FAILED;
        } catch (IOException unwritten) {
            out.println("The file " + file + " cannot be written.");
            return FAILED;
        }
        out.println("The newest key of " + file
                + " seals from the next start on. Keep a copy of the file in a safe place:");
        out.println("without it, what it sealed cannot be read again, by anybody.");
        return 0;
    }
}
