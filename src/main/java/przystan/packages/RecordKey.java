package przystan.packages;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What a record of a package is called by: its kind within a part, and its id within the package.
///
/// @param kind a singular word of the part, for example `organisation`
/// @param id kebab-case, never changes
public record RecordKey(String kind, String id) {

    /// The records of a kind by id, in the order that a field gives them, then by id.
    public static Map<String, Content> ordered(Map<RecordKey, Content> records, String kind, String field) {
        var order = Comparator.comparing((Map.Entry<RecordKey, Content> entry) ->
                        entry.getValue().number(field).orElse(BigDecimal.ZERO))
                .thenComparing(entry -> entry.getKey().id());
        return records.entrySet().stream()
                .filter(entry -> entry.getKey().kind().equals(kind))
                .sorted(order)
                .collect(Collectors.toMap(
                        entry -> entry.getKey().id(), Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }
}
