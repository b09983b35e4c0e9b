package przystan.backup.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What stands at the beginning of a backup: when it was taken, and what shape the tables in it have.
///
/// @param taken ISO 8601, in UTC
/// @param server the version of PostgreSQL it was taken from
/// @param scripts the migrations that had been applied, in their order
/// @param tables in an order in which they can be filled
record Manifest(String taken, String server, List<Applied> scripts, List<Table> tables) {

    /// A migration, as Flyway remembers it.
    record Applied(String module, int version, int checksum) {}

    /// A table and those of its columns that are written, not computed.
    record Table(String schema, String name, List<String> columns) {

        /// Quoted, as it stands in a statement.
        String quoted() {
            return Sql.quoted(schema) + "." + Sql.quoted(name);
        }

        String quotedColumns() {
            return columns.stream().map(Sql::quoted).collect(Collectors.joining(", ", "(", ")"));
        }

        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    /// Where a sequence stands.
    record Sequence(String schema, String name, long last, boolean called) {}

    /// What stands at the end: every part of the backup, by its kind and name.
    record Contents(Map<String, Total> parts) {}
}
