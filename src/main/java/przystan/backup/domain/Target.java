package przystan.backup.domain;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import przystan.backup.domain.Manifest.Sequence;
import przystan.backup.domain.Manifest.Table;

/// A database that is being filled from a backup, in one transaction of its owner.
///
/// Until the end of the transaction policies do not bind the owner and triggers rest, so that rows come in as they
/// were.
/// Both are the owner's to change, and so no administrator is needed. Whoever else looks sees the tables before, or
/// everything.
final class Target {

    /// Rows that every program writes by itself when it starts: they are replaced.
    private static final Set<String> OF_THE_PROGRAM = Set.of("jobs", "events");

    private static final String TRIGGERS = """
            select n.nspname, c.relname, t.tgname, t.tgenabled
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and t.tgenabled <> 'D'""";

    private static final String FORCED = """
            select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relforcerowsecurity""";

    private final Connection connection;
    private final List<String> undo = new ArrayList<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private List<Table> tables = List.of();

    Target(Connection connection) {
        this.connection = connection;
    }

    /// The first table that has rows; the caller rolls back what was done to look.
    Optional<Table> filled() throws SQLException {
        Sql.run(connection, "set local lock_timeout = '10s'");
        unbind();
        for (var table : Catalogue.tables(connection)) {
            if (!OF_THE_PROGRAM.contains(table.schema()) && any(table)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    private boolean any(Table table) throws SQLException {
        return Sql.one(connection, "select exists (select from " + table.quoted() + ")", row -> row.getBoolean(1));
    }

    void open(List<Table> expected) throws IOException, SQLException {
        tables = Catalogue.tables(connection);
        if (!Set.copyOf(tables).equals(Set.copyOf(expected))) {
            throw new BackupDamaged("The tables of the backup are not those that its migrations make.");
        }
        Sql.run(connection, "truncate " + tables.stream().map(Table::quoted).collect(Collectors.joining(", ")));
        unbind();
        tables.forEach(table -> waiting.add(table.toString()));
    }

    private void unbind() throws SQLException {
        for (var table : Sql.all(connection, FORCED, row -> place(row.getString(1), row.getString(2)))) {
            Sql.run(connection, "alter table " + table + " no force row level security");
            undo.add("alter table " + table + " force row level security");
        }
        for (var trigger : Sql.all(
                connection,
                TRIGGERS,
                row -> List.of(place(row.getString(1), row.getString(2)), row.getString(3), row.getString(4)))) {
            var begin = "alter table " + trigger.getFirst();
            var name = Sql.quoted(trigger.get(1));
            Sql.run(connection, begin + " disable trigger " + name);
            var how = switch (trigger.get(2)) {
                case "A" -> " enable always trigger ";
                case "R" -> " enable replica trigger ";
                default -> " enable trigger ";
            };
            undo.add(begin + how + name);
        }
    }

    private static String place(String schema, String name) {
        return Sql.quoted(schema) + "." + Sql.quoted(name);
    }

    /// Fills a table and reads it again: what stands in it must be what stands in the backup.
    Total fill(Section section, SectionReader backup) throws IOException, SQLException {
        if (!waiting.remove(section.name())) {
            throw new BackupDamaged("The backup has a table " + section.name() + " that it does not name.");
        }
        var table = tables.stream()
                .filter(one -> one.toString().equals(section.name()))
                .findFirst()
                .orElseThrow();
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.quoted() + " " + table.quotedColumns() + " from stdin");
        Total written;
        try {
            written = backup.pass(section, block -> copy.writeToCopy(block, 0, block.length));
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        var found = read(table);
        if (!found.equals(written)) {
            throw new BackupDamaged("The table " + table + " came out otherwise than it was: " + found.rows()
                    + " rows for " + written.rows() + ".");
        }
        return written;
    }

    private Total read(Table table) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table.quoted() + " " + table.quotedColumns() + " to stdout");
        var sum = new RowSum();
        for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            sum.add(row);
        }
        return sum.total();
    }

    void sequences(List<Sequence> sequences) throws SQLException {
        for (var sequence : sequences) {
            try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
                set.setString(1, place(sequence.schema(), sequence.name()));
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    /// Checks what was left for later, lets policies and triggers work again, and begins a new era of the record:
    /// transaction numbers of another server say nothing here.
    ///
    /// @return how many eras were begun: none if the tables are too old to know of eras
    int close() throws IOException, SQLException {
        if (!waiting.isEmpty()) {
            throw new BackupDamaged("The backup lacks the tables " + waiting + ".");
        }
        Sql.run(connection, "set constraints all immediate");
        for (var statement : undo) {
            Sql.run(connection, statement);
        }
        return beginEra(connection);
    }

    /// Tells the record that transaction numbers begin anew, if its tables are new enough to know of that.
    ///
    /// @return how many eras were begun: one or none
    static int beginEra(Connection connection) throws SQLException {
        return Sql.one(connection, "select to_regprocedure('audit.begin_era()') is not null", row -> row.getBoolean(1))
                ? Sql.all(connection, "select audit.begin_era()", row -> row.getInt(1))
                        .size()
                : 0;
    }
}
