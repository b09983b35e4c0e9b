package przystan.ui;

/// An address carries a parameter that no link of ours would: answered with 400 and what was wrong.
public class WrongParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String textKey;

    /// @param textKey key of the text that says what was wrong and what would be right
    public WrongParameter(String textKey) {
        super(textKey, null, false, false);
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
