package przystan.policy.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A proposal that brings two changes of one text together: paragraph by paragraph, and where both changed the same
/// paragraph, word by word.
///
/// @param text the proposal; where both changed the same words it has yours, where both added something it has both
/// @param clashes the places that a person has to look at
public record Merging(String text, List<Clash> clashes) {

    /// A place that both changed, and not in the same way.
    public record Clash(String base, String yours, String theirs) {}

    public static Merging of(String base, String yours, String theirs) {
        var clashes = new ArrayList<Clash>();
        var text = merged(
                new Three(Pieces.paragraphs(base), Pieces.paragraphs(yours), Pieces.paragraphs(theirs)),
                Depth.PARAGRAPHS,
                clashes);
        return new Merging(text, List.copyOf(clashes));
    }

    private enum Depth {
        PARAGRAPHS,
        WORDS
    }

    private record Three(List<String> base, List<String> yours, List<String> theirs) {

        /// What stands in the text here, when at most one of the two changed it.
        Optional<List<String>> settled() {
            if (yours.equals(theirs) || theirs.equals(base)) {
                return Optional.of(yours);
            }
            return yours.equals(base) ? Optional.of(theirs) : Optional.empty();
        }

        Three part(int[] from, int[] to) {
            return new Three(
                    base.subList(from[0], to[0]), yours.subList(from[1], to[1]), theirs.subList(from[2], to[2]));
        }
    }

    /// Goes from one piece that all three have to the next, and settles what lies between.
    private static String merged(Three three, Depth depth, List<Clash> clashes) {
        var yours = Alignment.of(three.base, three.yours);
        var theirs = Alignment.of(three.base, three.theirs);
        var text = new StringBuilder();
        var from = new int[] {0, 0, 0};
        for (var at = 0; at < yours.length; at++) {
            if (yours[at] != Alignment.NONE && theirs[at] != Alignment.NONE) {
                var to = new int[] {at, yours[at], theirs[at]};
                text.append(settled(three.part(from, to), depth, clashes));
                text.append(three.base.get(at));
                from = new int[] {at + 1, yours[at] + 1, theirs[at] + 1};
            }
        }
        var end = new int[] {three.base.size(), three.yours.size(), three.theirs.size()};
        return text.append(settled(three.part(from, end), depth, clashes)).toString();
    }

    private static String settled(Three three, Depth depth, List<Clash> clashes) {
        var settled = three.settled();
        if (settled.isPresent()) {
            return String.join("", settled.get());
        }
        var base = String.join("", three.base);
        var yours = String.join("", three.yours);
        var theirs = String.join("", three.theirs);
        if (depth == Depth.PARAGRAPHS && !base.isEmpty()) {
            return merged(
                    new Three(Pieces.words(base), Pieces.words(yours), Pieces.words(theirs)), Depth.WORDS, clashes);
        }
        clashes.add(new Clash(base, yours, theirs));
        return base.isEmpty() ? both(theirs, yours, depth) : yours;
    }

    private static String both(String first, String second, Depth depth) {
        var between = depth == Depth.PARAGRAPHS ? "\n" : " ";
        var touching = !first.endsWith(between) && !second.startsWith(between);
        return first + (touching ? between : "") + second;
    }
}
