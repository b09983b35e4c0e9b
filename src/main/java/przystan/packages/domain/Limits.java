package przystan.packages.domain;

/// How large a package may be. A real one is a hundredth of it; more is a mistake or an attack.
public final class Limits {

    public static final int FILES = 50;
    public static final int FILE_BYTES = 5 * 1024 * 1024;
    public static final int NODES = 100_000;
    public static final int DEPTH = 30;
    public static final int TEXT = 10_000;
    public static final int ID = 80;

    private Limits() {}
}
