package przystan.packages;

import java.util.Comparator;
import java.util.regex.Pattern;

/// A line of a file of a package.
///
/// @param file its name, with `?` for what a terminal must not be shown
/// @param line counted from 1; 0 where a fault concerns the whole file
public record Place(String file, int line) implements Comparable<Place> {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line);

    public Place {
        file = UNPRINTABLE.matcher(file).replaceAll("?");
    }

    /// The file as a whole.
    public static Place of(String file) {
        return new Place(file, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /// `bodies.yaml:12`, the form that editors open.
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
