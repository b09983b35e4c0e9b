package przystan.database;

import java.sql.Connection;
import java.sql.SQLException;

/// As whom one speaks to the database for what the program's own role must not do: copying every row and restoring
/// them. Pages and acts never do.
///
/// @param owner who owns the tables
/// @param reader who may read every row of every unit
public record DatabaseRoles(DatabaseAccess owner, DatabaseAccess reader) {

    private static final String MAY_READ_ALL =
            "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";

    /// Whether the reader is bound by no policy. Asked beforehand, for a policy hides rows without a word.
    public boolean readerSeesEveryRow(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(MAY_READ_ALL)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
