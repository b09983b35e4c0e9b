package przystan.packages.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The word that was probably meant.
public final class Nearest {

    private Nearest() {}

    /// The closest of the known words, if it is close enough that a person would take one for the other.
    public static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > Limits.ID) {
            return Optional.empty();
        }
        var enough = Math.max(1, Math.min(4, written.length() / 3));
        record Candidate(String word, int distance) {}
        return known.stream()
                .filter(word -> Math.abs(word.length() - written.length()) <= enough)
                .map(word -> new Candidate(word, distance(written, word)))
                .filter(candidate -> candidate.distance() <= enough)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    /// How many letters must be added, left out, changed or swapped with their neighbour.
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(int[][] rows, String one, String other, int i, int j) {
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least = Math.min(rows[i - 1][j - 1] + same, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
