package przystan.database;

import java.nio.file.Path;
import java.sql.SQLException;

/// A program of its own that starts the server of the folder named to it, writes a row, says so and then waits to be
/// killed.
final class KilledProgram {

    private KilledProgram() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        var server = EmbeddedPostgres.start(Path.of(arguments[0]));
        try (var connection = server.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (word text)");
            statement.execute("insert into kept values ('" + arguments[1] + "')");
        }
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }
}
