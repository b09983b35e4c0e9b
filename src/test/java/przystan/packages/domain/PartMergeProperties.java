package przystan.packages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import przystan.packages.Content;
import przystan.packages.PartChanges;
import przystan.packages.RecordKey;
import przystan.packages.domain.ImportReport.Stayed;

/// What holds for the merge whatever the three versions are.
class PartMergeProperties {

    @Property
    void importingTwiceEqualsImportingOnce(
            @ForAll("records") Map<RecordKey, Content> base,
            @ForAll("records") Map<RecordKey, Content> desk,
            @ForAll("records") Map<RecordKey, Content> pack) {
        var once = PartMerge.of(new PartMerge.Versions(base, desk, pack));
        var after = applied(desk, once.changes());

        var twice = PartMerge.of(new PartMerge.Versions(once.base(), after, pack));

        assertThat(twice.changes().isEmpty()).isTrue();
        assertThat(twice.base()).isEqualTo(once.base());
    }

    @Property
    void whatTheDeskChangedIsNeverLost(
            @ForAll("records") Map<RecordKey, Content> base,
            @ForAll("records") Map<RecordKey, Content> desk,
            @ForAll("records") Map<RecordKey, Content> pack) {
        var after = applied(
                desk, PartMerge.of(new PartMerge.Versions(base, desk, pack)).changes());

        keys(base, desk).forEach(key -> {
            var was = leaves(base.get(key));
            var now = leaves(desk.get(key));
            var then = leaves(after.get(key));
            if (base.containsKey(key) && !desk.containsKey(key)) {
                assertThat(after).doesNotContainKey(key);
            }
            now.forEach((field, value) -> {
                if (!Objects.equals(was.get(field), value)) {
                    assertThat(then).containsEntry(field, value);
                }
            });
        });
    }

    @Property
    void whatThePackageSaysArrivesWhereTheDeskDidNothing(
            @ForAll("records") Map<RecordKey, Content> base, @ForAll("records") Map<RecordKey, Content> pack) {
        var merge = PartMerge.of(new PartMerge.Versions(base, base, pack));

        assertThat(applied(base, merge.changes())).isEqualTo(pack);
        assertThat(merge.stayed()).isEmpty();
    }

    @Property
    void everyConflictIsReportedWithBothValues(
            @ForAll("records") Map<RecordKey, Content> base,
            @ForAll("records") Map<RecordKey, Content> desk,
            @ForAll("records") Map<RecordKey, Content> pack) {
        var merge = PartMerge.of(new PartMerge.Versions(base, desk, pack));

        merge.stayed().stream()
                .filter(Stayed.Conflict.class::isInstance)
                .map(stayed -> ((Stayed.Conflict) stayed).over())
                .forEach(conflict -> assertThat(conflict.desk()).isNotEqualTo(conflict.pack()));
    }

    @Provide
    Arbitrary<Map<RecordKey, Content>> records() {
        var keys = Arbitraries.of("a", "b", "c").map(id -> new RecordKey("thing", id));
        return Arbitraries.maps(keys, contents()).ofMaxSize(3);
    }

    private static Arbitrary<Content> contents() {
        Arbitrary<Object> texts = Arbitraries.of("x", "y", "z");
        Arbitrary<Object> lists =
                Arbitraries.of("x", "y").list().ofMinSize(1).ofMaxSize(2).map(list -> list);
        Arbitrary<Object> maps = Arbitraries.maps(Arbitraries.of("pl", "en"), Arbitraries.of("x", "y"))
                .map(map -> map);
        return Arbitraries.maps(Arbitraries.of("one", "two"), Arbitraries.oneOf(texts, lists, maps))
                .map(Content::of);
    }

    private static Map<RecordKey, Content> applied(Map<RecordKey, Content> desk, PartChanges changes) {
        var after = new LinkedHashMap<>(desk);
        after.putAll(changes.added());
        after.putAll(changes.changed());
        changes.removed().forEach(after::remove);
        return after;
    }

    private static Set<RecordKey> keys(Map<RecordKey, Content> base, Map<RecordKey, Content> desk) {
        var keys = new HashSet<>(base.keySet());
        keys.addAll(desk.keySet());
        return keys;
    }

    /// Values by their paths, as the merge takes them apart.
    private static Map<String, Object> leaves(@Nullable Content content) {
        var leaves = new LinkedHashMap<String, Object>();
        if (content != null) {
            content.fields().forEach((field, value) -> {
                if (value instanceof Map<?, ?> map) {
                    map.forEach((tag, text) -> leaves.put(field + "/" + tag, text));
                } else {
                    leaves.put(field, value);
                }
            });
        }
        return leaves;
    }
}
