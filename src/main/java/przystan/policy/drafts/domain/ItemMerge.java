package przystan.policy.drafts.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import przystan.policy.wording.Merging;

/// Two edits of one item brought together: cell by cell, and within a text word by word.
///
/// @param proposal the cells of the later form as they would be saved
/// @param meetings cells that somebody else changed since, or that both changed
public record ItemMerge(Map<String, String> proposal, List<Meeting> meetings) {

    /// What became of one cell.
    ///
    /// @param clashing whether both changed the same words, or chose differently
    public record Meeting(String cell, String base, String yours, String theirs, Clashing clashing) {}

    /// Whether a person has to decide.
    public enum Clashing {
        YES,
        NO
    }

    /// @param yours cells of the later form
    /// @param base what the form was made from
    /// @param theirs what stands now
    public static ItemMerge of(ItemKind kind, Map<String, String> yours, Wording base, Wording theirs) {
        var proposal = new TreeMap<>(yours);
        var meetings = new ArrayList<Meeting>();
        var cells = new TreeSet<>(yours.keySet());
        cells.addAll(base.differing(theirs.cells()).keySet());
        cells.addAll(theirs.differing(base.cells()).keySet());
        for (var cell : cells) {
            var was = base.get(cell);
            var now = theirs.get(cell);
            var mine = yours.getOrDefault(cell, was);
            if (!now.equals(was) && !now.equals(mine)) {
                var merged = merged(kind, cell, new Meeting(cell, was, mine, now, Clashing.NO));
                proposal.computeIfPresent(cell, (_, _) -> merged.text());
                meetings.add(
                        new Meeting(cell, was, mine, now, merged.clashes().isEmpty() ? Clashing.NO : Clashing.YES));
            }
        }
        return new ItemMerge(Map.copyOf(proposal), List.copyOf(meetings));
    }

    private static Merging merged(ItemKind kind, String cell, Meeting three) {
        var shape =
                kind.field(Wording.Cell.of(cell).field()).map(ItemField::shape).orElse(ItemField.Shape.WORD);
        return switch (shape) {
            case LINE, TEXT -> Merging.of(three.base(), three.yours(), three.theirs());
            case CHOICES -> new Merging(lists(three), List.of());
            case CHOICE, DATE, WORD ->
                three.yours().equals(three.base())
                        ? new Merging(three.theirs(), List.of())
                        : new Merging(
                                three.yours(), List.of(new Merging.Clash(three.base(), three.yours(), three.theirs())));
        };
    }

    /// What somebody added is in it, what somebody took out is not.
    private static String lists(Meeting three) {
        var together = new LinkedHashSet<>(three.theirs().lines().toList());
        var base = three.base().lines().toList();
        var yours = three.yours().lines().toList();
        together.addAll(yours.stream().filter(one -> !base.contains(one)).toList());
        together.removeAll(base.stream().filter(one -> !yours.contains(one)).toList());
        return String.join("\n", together);
    }
}
