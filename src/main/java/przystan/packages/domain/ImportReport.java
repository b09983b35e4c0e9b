package przystan.packages.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import przystan.packages.Content;
import przystan.packages.RecordKey;
import przystan.texts.Words;

/// What an import did, and where it left what the desk had edited.
///
/// @param parts by the part's name, in the order of the import
public record ImportReport(Map<String, Part> parts) {

    /// What happened to the records of one part.
    public record Part(SortedMap<String, Counts> kinds, List<Stayed> stayed) {

        /// Whether anything of it was added, changed or removed.
        boolean changed() {
            return kinds.values().stream().anyMatch(counts -> counts.added() + counts.changed() + counts.removed() > 0);
        }
    }

    /// How many records of a kind were added, changed, removed, and kept as the desk edited them.
    public record Counts(int added, int changed, int removed, int kept) {

        Counts plus(Counts more) {
            return new Counts(added + more.added, changed + more.changed, removed + more.removed, kept + more.kept);
        }
    }

    /// What stays as the desk edited it.
    public sealed interface Stayed {
        RecordKey key();

        /// Only the desk changed this field.
        record Field(RecordKey key, String field) implements Stayed {}

        /// The desk and the package changed this field to different values.
        record Conflict(RecordKey key, FieldMerge.Conflict over) implements Stayed {}

        /// The desk removed the record, the package still has it.
        record Removed(RecordKey key) implements Stayed {}

        /// The package no longer has the record, the desk edited it.
        record Kept(RecordKey key) implements Stayed {}
    }

    static Part part(PartMerge merge) {
        var kinds = new TreeMap<String, Counts>();
        merge.changes().added().keySet().forEach(key -> count(kinds, key, new Counts(1, 0, 0, 0)));
        merge.changes().changed().keySet().forEach(key -> count(kinds, key, new Counts(0, 1, 0, 0)));
        merge.changes().removed().forEach(key -> count(kinds, key, new Counts(0, 0, 1, 0)));
        merge.stayed().stream().map(Stayed::key).distinct().forEach(key -> count(kinds, key, new Counts(0, 0, 0, 1)));
        return new Part(kinds, merge.stayed());
    }

    private static void count(Map<String, Counts> kinds, RecordKey key, Counts one) {
        kinds.merge(key.kind(), one, Counts::plus);
    }

    /// Whether anything was added, changed or removed.
    public boolean changedAnything() {
        return parts.values().stream().anyMatch(Part::changed);
    }

    public List<Stayed.Conflict> conflicts() {
        return stayed().filter(Stayed.Conflict.class::isInstance)
                .map(Stayed.Conflict.class::cast)
                .toList();
    }

    /// A line per kind of record, then one for each thing that stays as the desk edited it.
    public List<String> lines(Words words) {
        var lines = new ArrayList<String>();
        if (!changedAnything()) {
            lines.add(words.say("packages.report.nothing"));
        }
        parts.values()
                .forEach(part -> part.kinds()
                        .forEach((kind, counts) -> lines.add(words.say(
                                "packages.report.counts",
                                kind,
                                counts.added(),
                                counts.changed(),
                                counts.removed(),
                                counts.kept()))));
        stayed().map(stayed -> line(stayed, words)).forEach(lines::add);
        return lines;
    }

    private Stream<Stayed> stayed() {
        return parts.values().stream().flatMap(part -> part.stayed().stream());
    }

    private static String line(Stayed stayed, Words words) {
        var kind = stayed.key().kind();
        var id = stayed.key().id();
        return switch (stayed) {
            case Stayed.Field field -> words.say("packages.report.stays", kind, id, field.field());
            case Stayed.Conflict conflict ->
                words.say(
                        "packages.report.conflict",
                        kind,
                        id,
                        conflict.over().field(),
                        shown(conflict.over().desk(), words),
                        shown(conflict.over().pack(), words));
            case Stayed.Removed removed ->
                words.say("packages.report.stays-removed", removed.key().kind(), id);
            case Stayed.Kept kept ->
                words.say("packages.report.stays-kept", kept.key().kind(), id);
        };
    }

    private static String shown(@Nullable Object value, Words words) {
        if (value == null) {
            return words.say("packages.report.no-value");
        }
        var json = Content.EMPTY.with("value", value).json();
        return Shown.of(json.substring("{\"value\":".length(), json.length() - 1));
    }
}
