package przystan.packages.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import przystan.packages.Content;

/// The three-way merge of one record, field by field and into maps: each language of a text is a field of its own.
///
/// @param content the record as it shall be
/// @param own paths of fields that only the desk changed
/// @param conflicts fields that the desk and the package changed to different values
public record FieldMerge(Content content, List<String> own, List<Conflict> conflicts) {

    /// A field that both changed.
    ///
    /// @param field path of keys with `/` between
    /// @param desk the value that stays, nothing where the desk emptied it
    /// @param pack the value that the package now has
    public record Conflict(
            String field, @Nullable Object desk, @Nullable Object pack) {}

    public static FieldMerge of(Content base, Content desk, Content pack) {
        var merge = new FieldMerge(Content.EMPTY, new ArrayList<>(), new ArrayList<>());
        var merged = merge.maps("", base.fields(), desk.fields(), pack.fields());
        return new FieldMerge(Content.of(merged), merge.own, merge.conflicts);
    }

    private Map<String, Object> maps(String path, Map<?, ?> base, Map<?, ?> desk, Map<?, ?> pack) {
        var keys = new LinkedHashSet<Object>(pack.keySet());
        keys.addAll(desk.keySet());
        keys.addAll(base.keySet());
        var merged = new LinkedHashMap<String, Object>();
        for (var key : keys) {
            var value = value(path + key, base.get(key), desk.get(key), pack.get(key));
            if (value != null) {
                merged.put(String.valueOf(key), value);
            }
        }
        return merged;
    }

    private @Nullable Object value(String path, @Nullable Object base, @Nullable Object desk, @Nullable Object pack) {
        if (Objects.equals(desk, pack)) {
            return desk;
        }
        if (Objects.equals(base, desk)) {
            return pack;
        }
        if (desk instanceof Map<?, ?> mine && pack instanceof Map<?, ?> theirs) {
            return maps(path + "/", base instanceof Map<?, ?> was ? was : Map.of(), mine, theirs);
        }
        if (Objects.equals(base, pack)) {
            own.add(path);
        } else {
            conflicts.add(new Conflict(path, desk, pack));
        }
        return desk;
    }
}
