package przystan.packages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What an import has to do to one part: whole records after the merge, in the order in which the part read them.
///
/// @param added records the desk does not have
/// @param changed records the desk has, as they shall be: with the package's changes and the desk's own
/// @param removed records that the package no longer has and the desk never touched; a part may retire instead of
///     deleting what others refer to, and leave it out of [PackagePart#current] from then on
public record PartChanges(Map<RecordKey, Content> added, Map<RecordKey, Content> changed, List<RecordKey> removed) {

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /// Added and changed records of a kind by id, for parts that store both alike.
    public Map<String, Content> kept(String kind) {
        var kept = new LinkedHashMap<String, Content>();
        kept.putAll(added(kind));
        kept.putAll(changed(kind));
        return kept;
    }

    public Map<String, Content> added(String kind) {
        return of(kind, added);
    }

    public Map<String, Content> changed(String kind) {
        return of(kind, changed);
    }

    /// Ids of removed records of a kind, those read last first.
    public List<String> removed(String kind) {
        return removed.stream()
                .filter(key -> key.kind().equals(kind))
                .map(RecordKey::id)
                .toList();
    }

    private static Map<String, Content> of(String kind, Map<RecordKey, Content> records) {
        return records.entrySet().stream()
                .filter(entry -> entry.getKey().kind().equals(kind))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().id(), Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }
}
