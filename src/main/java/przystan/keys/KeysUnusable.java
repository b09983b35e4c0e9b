package przystan.keys;

/// The keys cannot be used as they are. The message is for the person who runs the program: what is wrong, and what
/// helps.
public final class KeysUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wrong;
    private final String help;

    KeysUnusable(String wrong, String help) {
        super(wrong + " " + help);
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
