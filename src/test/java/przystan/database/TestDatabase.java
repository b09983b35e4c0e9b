package przystan.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The database of the tests: one server per JVM, kept between runs and stopped with the JVM. Each JVM finds every
/// table
/// of every module, and no rows but those that the migrations bring.
public final class TestDatabase {

    private static final Path FOLDER = Path.of("target", "test-database").toAbsolutePath();
    private static final String MODEL = "model_";
    private static final EmbeddedPostgres SERVER = started();

    private TestDatabase() {}

    public static DatabaseAccess owner() {
        return SERVER.owner();
    }

    public static DatabaseAccess program() {
        return SERVER.program();
    }

    static Path folder() {
        return FOLDER;
    }

    private static EmbeddedPostgres started() {
        var server = EmbeddedPostgres.start(FOLDER);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        try {
            var migrations = Migrations.of(TestDatabase.class.getClassLoader());
            var model = MODEL + migrations.mark().substring(0, 16);
            var postgres = in("postgres", server.owner());
            if (!models(postgres).contains(model)) {
                makeModel(postgres, model, migrations);
            }
            Sql.run(postgres, "drop database if exists przystan with (force)");
            Sql.run(postgres, "create database przystan template " + model);
            return server;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> models(DatabaseAccess postgres) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select datname from pg_database where starts_with(datname, 'model_')")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    /// The model gets its name when it is whole; those of other migrations are of no more use.
    private static void makeModel(DatabaseAccess postgres, String name, Migrations migrations) throws SQLException {
        for (var old : models(postgres)) {
            Sql.run(postgres, "drop database " + old + " with (force)");
        }
        Sql.run(postgres, "create database " + MODEL + "draft template template0");
        migrations.run(in(MODEL + "draft", postgres));
        Sql.run(postgres, "alter database " + MODEL + "draft rename to " + name);
    }

    /// Makes another database of the same server anew, with every table and no rows, for one test.
    public static void make(String name) throws SQLException {
        makeFrom(
                MODEL
                        + Migrations.of(TestDatabase.class.getClassLoader())
                                .mark()
                                .substring(0, 16),
                name);
    }

    /// Makes one without any table.
    public static void makeBare(String name) throws SQLException {
        makeFrom("template0", name);
    }

    private static void makeFrom(String template, String name) throws SQLException {
        var postgres = in("postgres", SERVER.owner());
        Sql.run(postgres, "drop database if exists " + name + " with (force)");
        Sql.run(postgres, "create database " + name + " template " + template);
    }

    /// Another database of the same server.
    public static DatabaseAccess in(String database, DatabaseAccess access) {
        return new DatabaseAccess(
                access.url().replaceFirst("/[a-z_0-9]+\\?", "/" + database + "?"), access.user(), access.password());
    }
}
