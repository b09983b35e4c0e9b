package przystan.keys;

/// A sealed value does not open: it was changed, its key is gone, or it was sealed for something else.
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken() {
        super("a sealed value does not open");
    }
}
