package przystan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
/// [#close] ends the server. If the program is killed, the kernel tells the server to stop (Linux); where it cannot,
/// the server goes on alone, and the next start on the folder stops it first. After a power cut or `kill -9` the next
/// start waits for the server's own recovery.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "przystan";
    private static final String NO_SUCH_DATABASE = "3D000";

    private final DataFolderLock lock;
    private final Postmaster postmaster;
    private final Secrets secrets;

    private EmbeddedPostgres(DataFolderLock lock, Postmaster postmaster, Secrets secrets) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.secrets = secrets;
    }

    /// Starts the server of this folder, making the folder and an empty database if there is none yet.
    ///
    /// @throws DatabaseUnusable if another program uses the folder, or the server would not keep its promises
    public static EmbeddedPostgres start(Path dataFolder) {
        try {
            var folder = Files.createDirectories(dataFolder).toRealPath();
            var lock = DataFolderLock.hold(folder);
            try {
                return start(folder, lock);
            } catch (Throwable e) {
                lock.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseUnusable(
                    "The data folder " + dataFolder + " cannot be used: " + e.getMessage() + ".",
                    "Give the program's account the right to read and write it.",
                    e);
        }
    }

    private static EmbeddedPostgres start(Path folder, DataFolderLock lock) throws IOException {
        var account = ServerAccount.of(folder);
        var secrets = Secrets.in(folder);
        var binaries = Binaries.unpackedIn(folder);
        account.requireReach(folder);
        var cluster = Cluster.in(folder, account, binaries, secrets.owner());
        var postmaster = Postmaster.start(cluster);
        try {
            var server = new EmbeddedPostgres(lock, postmaster, secrets);
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
            if (PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())) {
                throw new DatabaseUnusable(
                        "The database does not know the passwords in " + secrets.folder() + ".",
                        "Put back the folder that was made together with this database.",
                        e);
            }
            throw new DatabaseUnusable(
                    "The database does not answer: " + e.getMessage() + ".", "See " + postmaster.log() + ".", e);
        }
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
        var url = "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + database
                + "?sslmode=disable&gssEncMode=disable";
        return new DatabaseAccess(url, user, password);
    }

    /// Ends every connection, writes everything down and stops the server.
    @Override
    public void close() {
        try (lock) {
            postmaster.stop();
        }
    }
}
