package przystan.ui;

/// There is no such thing, or it is not for the one who asks: the answer is the same 404.
public class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotHere() {
        super("not here", null, false, false);
    }
}
