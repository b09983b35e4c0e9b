package przystan.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Single statements, each on a connection of its own.
final class Sql {

    private Sql() {}

    static void run(DatabaseAccess access, String statements) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /// The first value of the first row.
    static @Nullable String one(DatabaseAccess access, String query) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
