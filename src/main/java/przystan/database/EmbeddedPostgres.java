package przystan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.util.PSQLState;

/// A PostgreSQL server that belongs to one data folder and to one program, and keeps what it was given.
///
/// ```
/// lock            held by the program that uses the folder
/// secrets/        a password per role, readable by the program's account only
/// postgres/18.6.0 the server's programs, unpacked once
/// database/       the data; belongs to the account the server runs as
/// postgres.log    what the server said
/// ```
///
/// [#close] ends the server that [#start] began. If the program is killed, the kernel tells the server to stop (Linux);
/// where it cannot, the server goes on alone, and the next start on the folder stops it first. After a power cut or
/// `kill -9` the next start waits for the server's own recovery.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "przystan";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String NO_CONNECTION = "08";
    private static final String OPERATOR_INTERVENES = "57";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Secrets secrets;
    private final int port;
    private final Path log;
    private final Runnable end;

    /// @param end what remains to do when this program needs the server no more
    private EmbeddedPostgres(Secrets secrets, int port, Path log, Runnable end) {
        this.secrets = secrets;
        this.port = port;
        this.log = log;
        this.end = end;
    }

    /// Starts the server of this folder, making the folder and an empty database if there is none yet.
    ///
    /// @throws DatabaseUnusable if another program uses the folder, or the server would not keep its promises
    public static EmbeddedPostgres start(Path dataFolder) {
        return on(dataFolder, folder -> start(folder, DataFolderLock.hold(folder)));
    }

    /// For an operator's command beside the program: speaks to the server that another program has started here,
    /// and leaves it running; starts it if nobody has. When the other program ends, its server ends for both.
    ///
    /// @throws DatabaseUnusable as [#start] does, or if the other program's server does not come to answer
    public static EmbeddedPostgres startOrJoin(Path dataFolder) {
        return on(dataFolder, EmbeddedPostgres::startedOrJoined);
    }

    /// A way to a server on a folder that is there.
    private interface Way {
        EmbeddedPostgres to(Path folder) throws IOException;
    }

    private static EmbeddedPostgres on(Path dataFolder, Way way) {
        try {
            return way.to(Files.createDirectories(dataFolder).toRealPath());
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseUnusable(
                    "The data folder " + dataFolder + " cannot be used: " + e.getMessage() + ".",
                    "Give the program's account the right to read and write it.",
                    e);
        }
    }

    /// The other program may be about to start or to stop, so both ways are tried until one is open.
    private static EmbeddedPostgres startedOrJoined(Path folder) throws IOException {
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < patience) {
            var lock = DataFolderLock.ifFree(folder);
            if (lock.isPresent()) {
                return start(folder, lock.get());
            }
            var running = joined(folder);
            if (running.isPresent()) {
                return running.get();
            }
            Postmaster.pause();
        }
        throw new DatabaseUnusable(
                DataFolderLock.holder(folder) + " uses the data folder " + folder
                        + ", but its database server does not answer.",
                "Try again when it has started; see " + Cluster.logIn(folder) + ".");
    }

    /// The server of another program, once it is ready. A server that is ready has its passwords, so none is made here.
    private static Optional<EmbeddedPostgres> joined(Path folder) throws IOException {
        var found = PidFile.in(Cluster.folderIn(folder));
        if (!found.ready() || found.server().isEmpty()) {
            return Optional.empty();
        }
        var server = new EmbeddedPostgres(Secrets.in(folder), found.port(), Cluster.logIn(folder), () -> {});
        try {
            return server.promisesKept() ? Optional.of(server) : Optional.empty();
        } catch (SQLException e) {
            if (startsOrStops(e)) {
                return Optional.empty();
            }
            throw server.unusable(e);
        }
    }

    private static boolean startsOrStops(SQLException e) {
        return e.getSQLState() != null
                && (e.getSQLState().startsWith(NO_CONNECTION) || e.getSQLState().startsWith(OPERATOR_INTERVENES));
    }

    private static EmbeddedPostgres start(Path folder, DataFolderLock lock) throws IOException {
        try {
            var account = ServerAccount.of(folder);
            var secrets = Secrets.in(folder);
            var binaries = Binaries.unpackedIn(folder);
            account.requireReach(folder);
            return start(Cluster.in(folder, account, binaries, secrets.owner()), secrets, lock);
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(Cluster cluster, Secrets secrets, DataFolderLock lock) throws IOException {
        var postmaster = Postmaster.start(cluster);
        try {
            var server = new EmbeddedPostgres(secrets, postmaster.port(), cluster.log(), () -> {
                try (lock) {
                    postmaster.stop();
                }
            });
            server.makeReady();
            return server;
        } catch (Throwable e) {
            postmaster.stop();
            throw e;
        }
    }

    private void makeReady() {
        try {
            if (!promisesKept()) {
                createDatabase();
                promisesKept();
            }
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private DatabaseUnusable unusable(SQLException e) {
        if (PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())) {
            return new DatabaseUnusable(
                    "The database does not know the passwords in " + secrets.folder() + ".",
                    "Put back the folder that was made together with this database.",
                    e);
        }
        return new DatabaseUnusable("The database does not answer: " + e.getMessage() + ".", "See " + log + ".", e);
    }

    /// Whether the database is there; if it is, it is as it should be.
    private boolean promisesKept() throws SQLException {
        try (var connection = owner().connect()) {
            Promises.check(connection);
            return true;
        } catch (SQLException e) {
            if (NO_SUCH_DATABASE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection =
                access("postgres", DatabaseAccess.OWNER, secrets.owner()).connect()) {
            giveProgramRole(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("create database " + DATABASE + " owner " + DatabaseAccess.OWNER);
            }
        }
    }

    /// The role may be there already if an earlier start ended before the database was made.
    private void giveProgramRole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select to_regrole('" + DatabaseAccess.PROGRAM + "') is null")) {
                found.next();
                var verb = found.getBoolean(1) ? "create" : "alter";
                statement.execute(verb + " role " + DatabaseAccess.PROGRAM
                        + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                        + secrets.program() + "'");
            }
        }
    }

    /// As whom the migrations are applied.
    public DatabaseAccess owner() {
        return access(DATABASE, DatabaseAccess.OWNER, secrets.owner());
    }

    /// As whom the program works.
    public DatabaseAccess program() {
        return access(DATABASE, DatabaseAccess.PROGRAM, secrets.program());
    }

    /// Nothing but this machine's own loopback is spoken to, so the driver need not ask for encryption first.
    private DatabaseAccess access(String database, String user, String password) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable&gssEncMode=disable";
        return new DatabaseAccess(url, user, password);
    }

    /// Stops the server, unless another program started it: ends every connection and writes everything down.
    @Override
    public void close() {
        end.run();
    }
}
