package przystan.packages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The records that a part found in a package, in the order in which it found them.
public final class PartContent {

    private final Map<RecordKey, Content> records = new LinkedHashMap<>();

    /// Gives a record; parents before what they hold, since changes are applied in this order.
    ///
    /// @param id empty, or one given before, when the package is at fault, which is reported already
    public void give(String kind, String id, Content content) {
        if (!id.isEmpty()) {
            records.putIfAbsent(new RecordKey(kind, id), content);
        }
    }

    public Map<RecordKey, Content> records() {
        return Collections.unmodifiableMap(records);
    }
}
