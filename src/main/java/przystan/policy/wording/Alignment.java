package przystan.policy.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which pieces of a text stand, in the same order, in another: the longest such row of them, by Myers' algorithm.
///
/// Its time grows with length times difference. Beyond a bound of differences the middle counts as wholly different,
/// so that two long texts which have nothing in common cost no more than two that have.
final class Alignment {

    static final int NONE = -1;

    private static final int MOST_DIFFERENCES = 1500;

    private Alignment() {}

    /// @return for each piece before, the place of its partner after, or [#NONE]; ascending
    static int[] of(List<String> before, List<String> after) {
        var partners = new int[before.size()];
        Arrays.fill(partners, NONE);
        var numbers = new HashMap<String, Integer>();
        var left = numbered(before, numbers);
        var right = numbered(after, numbers);
        var start = 0;
        while (start < left.length && start < right.length && left[start] == right[start]) {
            partners[start] = start;
            start++;
        }
        var leftEnd = left.length;
        var rightEnd = right.length;
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1]) {
            partners[--leftEnd] = --rightEnd;
        }
        var middle =
                new Middle(Arrays.copyOfRange(left, start, leftEnd), Arrays.copyOfRange(right, start, rightEnd), start);
        middle.pair(partners);
        return partners;
    }

    private static int[] numbered(List<String> pieces, Map<String, Integer> numbers) {
        var numbered = new int[pieces.size()];
        for (var at = 0; at < numbered.length; at++) {
            numbered[at] = numbers.computeIfAbsent(pieces.get(at), _ -> numbers.size());
        }
        return numbered;
    }

    /// What is left when the common beginning and end are taken away.
    private record Middle(int[] left, int[] right, int offset) {

        void pair(int[] partners) {
            if (left.length == 0 || right.length == 0) {
                return;
            }
            var trace = trace();
            var x = left.length;
            var y = right.length;
            for (var edits = trace.size() - 1; edits >= 0; edits--) {
                var reached = trace.get(edits);
                var diagonal = x - y;
                var down = edits == 0 ? 0 : previous(reached, edits, diagonal);
                var fromX = edits == 0 ? 0 : reached[down + edits];
                var fromY = edits == 0 ? 0 : fromX - down;
                while (x > fromX && y > fromY) {
                    partners[offset + --x] = offset + --y;
                }
                x = fromX;
                y = fromY;
            }
        }

        /// How far one comes with each number of edits, as it was before that number; empty beyond the bound.
        private List<int[]> trace() {
            var bound = Math.min(left.length + right.length, MOST_DIFFERENCES);
            var reached = new int[2 * bound + 3];
            var middle = bound + 1;
            var trace = new ArrayList<int[]>();
            for (var edits = 0; edits <= bound; edits++) {
                trace.add(Arrays.copyOfRange(reached, middle - edits, middle + edits + 1));
                for (var diagonal = -edits; diagonal <= edits; diagonal += 2) {
                    var x = diagonal == -edits
                                    || (diagonal != edits
                                            && reached[middle + diagonal - 1] < reached[middle + diagonal + 1])
                            ? reached[middle + diagonal + 1]
                            : reached[middle + diagonal - 1] + 1;
                    while (x < left.length && x - diagonal < right.length && left[x] == right[x - diagonal]) {
                        x++;
                    }
                    reached[middle + diagonal] = x;
                    if (x >= left.length && x - diagonal >= right.length) {
                        return trace;
                    }
                }
            }
            return List.of();
        }

        /// The diagonal from which the last edit led to this one.
        private static int previous(int[] reached, int edits, int diagonal) {
            var insertion = diagonal == -edits
                    || (diagonal != edits && reached[diagonal - 1 + edits] < reached[diagonal + 1 + edits]);
            return insertion ? diagonal + 1 : diagonal - 1;
        }
    }
}
