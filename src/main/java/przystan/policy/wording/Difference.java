package przystan.policy.wording;

import java.util.ArrayList;
import java.util.List;

/// How a text became another: its paragraphs in their order, and in each what was added and what was taken away.
public record Difference(List<Paragraph> paragraphs) {

    /// Less in common than this, and two paragraphs are shown one after the other rather than word by word.
    private static final double AKIN = 0.3;

    /// What happened to a paragraph, or to some words of it.
    public enum Change {
        SAME,
        ADDED,
        REMOVED,
        /// Only of paragraphs: some of its words.
        CHANGED
    }

    /// @param parts in reading order; what was taken away stands before what took its place
    public record Paragraph(Change change, List<Part> parts) {

        static Paragraph whole(Change change, String text) {
            return new Paragraph(change, List.of(new Part(change, text)));
        }
    }

    /// @param change never [Change#CHANGED]
    public record Part(Change change, String text) {}

    public static Difference between(String before, String after) {
        var left = lines(before);
        var right = lines(after);
        var partners = Alignment.of(left, right);
        var paragraphs = new ArrayList<Paragraph>();
        var from = 0;
        var to = 0;
        for (var at = 0; at < partners.length; at++) {
            if (partners[at] != Alignment.NONE) {
                gap(left.subList(from, at), right.subList(to, partners[at]), paragraphs);
                paragraphs.add(Paragraph.whole(Change.SAME, left.get(at)));
                from = at + 1;
                to = partners[at] + 1;
            }
        }
        gap(left.subList(from, left.size()), right.subList(to, right.size()), paragraphs);
        return new Difference(List.copyOf(paragraphs));
    }

    public boolean isEmpty() {
        return paragraphs.stream().allMatch(paragraph -> paragraph.change() == Change.SAME);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    /// Paragraphs between two that are the same on both sides: the first with the first, as far as they are akin.
    private static void gap(List<String> removed, List<String> added, List<Paragraph> into) {
        var pairs = Math.min(removed.size(), added.size());
        for (var at = 0; at < pairs; at++) {
            pair(removed.get(at), added.get(at), into);
        }
        removed.subList(pairs, removed.size()).forEach(text -> into.add(Paragraph.whole(Change.REMOVED, text)));
        added.subList(pairs, added.size()).forEach(text -> into.add(Paragraph.whole(Change.ADDED, text)));
    }

    private static void pair(String before, String after, List<Paragraph> into) {
        var parts = parts(segments(Pieces.words(before), Pieces.words(after)));
        var common = parts.stream()
                .filter(part -> part.change() == Change.SAME)
                .mapToInt(part -> part.text().strip().length())
                .sum();
        if (common < AKIN * Math.max(before.strip().length(), after.strip().length())) {
            into.add(Paragraph.whole(Change.REMOVED, before));
            into.add(Paragraph.whole(Change.ADDED, after));
        } else {
            into.add(new Paragraph(Change.CHANGED, parts));
        }
    }

    /// A run of words that is the same on both sides, or one that took the place of another.
    private record Segment(boolean same, String before, String after) {

        Segment then(Segment next) {
            return new Segment(same && next.same, before + next.before, after + next.after);
        }
    }

    private static List<Segment> segments(List<String> before, List<String> after) {
        var partners = Alignment.of(before, after);
        var segments = new ArrayList<Segment>();
        var from = 0;
        var to = 0;
        for (var at = 0; at < partners.length; at++) {
            if (partners[at] != Alignment.NONE) {
                add(changed(before.subList(from, at), after.subList(to, partners[at])), segments);
                add(new Segment(true, before.get(at), before.get(at)), segments);
                from = at + 1;
                to = partners[at] + 1;
            }
        }
        add(changed(before.subList(from, before.size()), after.subList(to, after.size())), segments);
        return segments;
    }

    private static Segment changed(List<String> removed, List<String> added) {
        return new Segment(false, String.join("", removed), String.join("", added));
    }

    /// Two changes with only a blank between them read better as one.
    private static void add(Segment next, List<Segment> segments) {
        if (next.before.isEmpty() && next.after.isEmpty()) {
            return;
        }
        var count = segments.size();
        if (count > 0 && segments.getLast().same == next.same) {
            segments.set(count - 1, segments.getLast().then(next));
        } else if (count > 1
                && !next.same
                && segments.getLast().before.isBlank()
                && !next.before.isEmpty()
                && !next.after.isEmpty()) {
            var blank = segments.removeLast();
            segments.set(count - 2, segments.getLast().then(blank).then(next));
        } else {
            segments.add(next);
        }
    }

    private static List<Part> parts(List<Segment> segments) {
        var parts = new ArrayList<Part>();
        for (var segment : segments) {
            if (segment.same) {
                parts.add(new Part(Change.SAME, segment.before));
                continue;
            }
            if (!segment.before.isEmpty()) {
                parts.add(new Part(Change.REMOVED, segment.before));
            }
            if (!segment.after.isEmpty()) {
                parts.add(new Part(Change.ADDED, segment.after));
            }
        }
        return List.copyOf(parts);
    }
}
