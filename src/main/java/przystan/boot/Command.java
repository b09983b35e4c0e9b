package przystan.boot;

import java.io.PrintStream;
import java.util.List;

/// A slot: something an operator can do with `bin/przystan`, offered by the module that knows how.
public interface Command {

    /// Its words on the command line, for example `municipality import`.
    String name();

    /// What follows the name, for example `DIR`; empty when nothing does.
    String arguments();

    /// What it does, in one line.
    String purpose();

    /// Does it.
    ///
    /// @return the exit code, 0 only when all went well
    int run(List<String> arguments, PrintStream out);
}
