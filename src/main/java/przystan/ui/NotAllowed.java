package przystan.ui;

/// The address is not for the one who asks, and they may know that it is there: answered with 403, why, and what would
/// help.
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String textKey;

    /// @param textKey key of the text that says why, and what would help
    public NotAllowed(String textKey) {
        super(textKey, null, false, false);
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
