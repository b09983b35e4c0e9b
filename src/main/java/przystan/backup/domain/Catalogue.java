package przystan.backup.domain;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import przystan.backup.domain.Manifest.Applied;
import przystan.backup.domain.Manifest.Sequence;
import przystan.backup.domain.Manifest.Table;

/// What the database says of itself: its tables, in an order in which they can be filled, its sequences, and which
/// migrations made them. Nothing is listed by hand, so that a new table is in the next backup.
final class Catalogue {

    private static final String OURS = """
            n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            and not (n.nspname = 'public'
                and (c.relname = 'migrated' or c.relname like 'flyway\\_schema\\_history\\_%'))""";

    private static final String TABLES = """
            select n.nspname, c.relname,
                   (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relpersistence <> 't' and %s
            order by 1, 2""".formatted(OURS);

    private static final String SEQUENCES = """
            select n.nspname, c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'S' and %s order by 1, 2""".formatted(OURS);

    private static final String REFERENCES = """
            select n.nspname, c.relname, fn.nspname, f.relname
            from pg_constraint r
                join pg_class c on c.oid = r.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class f on f.oid = r.confrelid join pg_namespace fn on fn.oid = f.relnamespace
            where r.contype = 'f' and r.conrelid <> r.confrelid""";

    private static final String HISTORY = "flyway_schema_history_";

    private static final String HISTORIES =
            "select tablename from pg_tables where schemaname = 'public' and starts_with(tablename, '" + HISTORY
                    + "') order by 1";

    private Catalogue() {}

    private record Place(String schema, String name) {}

    private record Reference(Place from, Place to) {}

    /// @throws IllegalStateException when tables refer to one another in a circle, so that none can be filled first
    static List<Table> tables(Connection connection) throws SQLException {
        var left = new ArrayList<>(Sql.all(
                connection, TABLES, row -> new Table(row.getString(1), row.getString(2), texts(row.getArray(3)))));
        var references = Sql.all(
                connection,
                REFERENCES,
                row -> new Reference(
                        new Place(row.getString(1), row.getString(2)), new Place(row.getString(3), row.getString(4))));
        var ordered = new ArrayList<Table>();
        while (!left.isEmpty()) {
            var waiting = left.stream().map(Catalogue::place).collect(Collectors.toCollection(LinkedHashSet::new));
            var ready = left.stream()
                    .filter(table -> free(table, references, waiting))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("these tables refer to one another in a circle: " + left);
            }
            ordered.addAll(ready);
            left.removeAll(ready);
        }
        return List.copyOf(ordered);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static boolean free(Table table, List<Reference> references, Set<Place> waiting) {
        return references.stream()
                .filter(reference -> reference.from().equals(place(table)))
                .noneMatch(reference -> waiting.contains(reference.to()));
    }

    private static Place place(Table table) {
        return new Place(table.schema(), table.name());
    }

    /// Sequences keep no snapshots: read after the rows, they stand behind every number that was given to one.
    static List<Sequence> sequences(Connection connection) throws SQLException {
        var sequences = new ArrayList<Sequence>();
        for (var place : Sql.all(connection, SEQUENCES, row -> new Place(row.getString(1), row.getString(2)))) {
            sequences.add(Sql.one(
                    connection,
                    "select last_value, is_called from " + Sql.quoted(place.schema()) + "." + Sql.quoted(place.name()),
                    row -> new Sequence(place.schema(), place.name(), row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    static List<Applied> scripts(Connection connection) throws SQLException {
        var applied = new ArrayList<Applied>();
        for (var history : Sql.all(connection, HISTORIES, row -> row.getString(1))) {
            applied.addAll(Sql.all(
                    connection,
                    "select version::int, checksum from public." + Sql.quoted(history)
                            + " where success and type = 'SQL' order by installed_rank",
                    row -> new Applied(history.substring(HISTORY.length()), row.getInt(1), row.getInt(2))));
        }
        return applied;
    }
}
