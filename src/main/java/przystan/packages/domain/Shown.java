package przystan.packages.domain;

/// A piece of a package as a fault may quote it: short, and without what a terminal or a page must not be shown.
public final class Shown {

    private static final int LENGTH = 100;

    private Shown() {}

    public static String of(String text) {
        var printable = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
        return printable.codePointCount(0, printable.length()) <= LENGTH
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
