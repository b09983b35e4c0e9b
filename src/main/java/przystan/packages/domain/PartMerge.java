package przystan.packages.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.packages.Content;
import przystan.packages.PartChanges;
import przystan.packages.RecordKey;
import przystan.packages.domain.ImportReport.Stayed;

/// The three-way merge of one part: what was imported last time, what the desk has now, what the package says.
///
/// @param changes what the part has to do
/// @param stayed where the desk's own edits were kept
/// @param base what to remember as imported, for the next time
public record PartMerge(PartChanges changes, List<Stayed> stayed, Map<RecordKey, Content> base) {

    /// The records of a part in their three versions.
    ///
    /// @param base what was imported last time
    /// @param desk what is there now; records that nobody imported may be among them
    /// @param pack what the package says
    public record Versions(Map<RecordKey, Content> base, Map<RecordKey, Content> desk, Map<RecordKey, Content> pack) {}

    public static PartMerge of(Versions versions) {
        var merging = new Merging(versions);
        versions.pack().forEach(merging::take);
        var gone = new LinkedHashSet<>(versions.base().keySet());
        gone.removeAll(versions.pack().keySet());
        List.copyOf(gone).reversed().forEach(merging::drop);
        return new PartMerge(
                new PartChanges(merging.added, merging.changed, merging.removed), merging.stayed, versions.pack());
    }

    private static final class Merging {
        final Map<RecordKey, Content> added = new LinkedHashMap<>();
        final Map<RecordKey, Content> changed = new LinkedHashMap<>();
        final List<RecordKey> removed = new ArrayList<>();
        final List<Stayed> stayed = new ArrayList<>();
        private final Versions versions;

        Merging(Versions versions) {
            this.versions = versions;
        }

        /// A record that the package has.
        void take(RecordKey key, Content pack) {
            var base = Optional.ofNullable(versions.base().get(key));
            var desk = Optional.ofNullable(versions.desk().get(key));
            if (desk.isPresent()) {
                compare(key, desk.get(), FieldMerge.of(base.orElse(Content.EMPTY), desk.get(), pack));
            } else if (base.isPresent()) {
                stayed.add(new Stayed.Removed(key));
            } else {
                added.put(key, pack);
            }
        }

        private void compare(RecordKey key, Content desk, FieldMerge merged) {
            if (!merged.content().equals(desk)) {
                changed.put(key, merged.content());
            }
            merged.own().forEach(field -> stayed.add(new Stayed.Field(key, field)));
            merged.conflicts().forEach(conflict -> stayed.add(new Stayed.Conflict(key, conflict)));
        }

        /// A record that the package had last time and has no longer.
        void drop(RecordKey key) {
            var desk = versions.desk().get(key);
            if (desk == null) {
                return;
            }
            if (desk.equals(versions.base().get(key))) {
                removed.add(key);
            } else {
                stayed.add(new Stayed.Kept(key));
            }
        }
    }
}
