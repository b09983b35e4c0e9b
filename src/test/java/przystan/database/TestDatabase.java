package przystan.database;

import java.nio.file.Path;

/// The database of the tests: one server per JVM, kept between runs and stopped with the JVM.
public final class TestDatabase {

    private static final TestDatabase ONLY = new TestDatabase();

    private final EmbeddedPostgres server = EmbeddedPostgres.start(Path.of("target", "test-database"));

    private TestDatabase() {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    static Path folder() {
        return Path.of("target", "test-database").toAbsolutePath();
    }

    public static DatabaseAccess owner() {
        return ONLY.server.owner();
    }

    public static DatabaseAccess program() {
        return ONLY.server.program();
    }
}
