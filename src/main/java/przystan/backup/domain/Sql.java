package przystan.backup.domain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Statements about whatever tables there are, which no generated class can know.
final class Sql {

    /// One row of an answer, as a value.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Sql() {}

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static void run(Connection connection, String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    static <T> List<T> all(Connection connection, String query, Row<T> row) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var all = new ArrayList<T>();
            while (found.next()) {
                all.add(row.of(found));
            }
            return all;
        }
    }

    static <T> T one(Connection connection, String query, Row<T> row) throws SQLException {
        return all(connection, query, row).getFirst();
    }
}
