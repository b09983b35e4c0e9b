package przystan.search.domain;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import przystan.tenancy.Unit;

/// What an index was made from: written with its last commit, so that the two are never apart.
///
/// @param unit identity of the unit, since a folder may outlive its database
/// @param version of the unit's content
record Edition(String schema, String unit, long version) {

    /// Grows whenever fields or the reduction of words change.
    private static final String SCHEMA = "1";

    static Edition of(Unit unit) {
        return new Edition(SCHEMA, unit.id().value().toString(), unit.contentVersion());
    }

    /// @throws IOException when the commit cannot be read
    static Edition of(DirectoryReader index) throws IOException {
        var data = index.getIndexCommit().getUserData();
        var version = data.getOrDefault("version", "");
        return new Edition(
                data.getOrDefault("schema", ""),
                data.getOrDefault("unit", ""),
                version.isEmpty() ? -1 : Long.parseLong(version));
    }

    Map<String, String> data() {
        return Map.of("schema", schema, "unit", unit, "version", String.valueOf(version));
    }

    /// Whether an index of that edition can be brought up to this one.
    boolean continues(Edition earlier) {
        return schema.equals(earlier.schema) && unit.equals(earlier.unit) && version >= earlier.version;
    }
}
