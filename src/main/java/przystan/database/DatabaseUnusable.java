package przystan.database;

import org.jspecify.annotations.Nullable;

/// The database cannot be used as it is. The message is for the person who runs the program: what is wrong, and what
/// helps.
public final class DatabaseUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wrong;
    private final String help;

    DatabaseUnusable(String wrong, String help) {
        this(wrong, help, null);
    }

    DatabaseUnusable(String wrong, String help, @Nullable Throwable cause) {
        super(wrong + " " + help, cause);
        this.wrong = wrong;
        this.help = help;
    }

    String wrong() {
        return wrong;
    }

    String help() {
        return help;
    }
}
