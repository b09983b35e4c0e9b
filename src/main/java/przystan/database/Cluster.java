package przystan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// What PostgreSQL calls a cluster: one folder of data with its settings, and who may work on it.
///
/// @param folder the data, open to nobody but the account
/// @param log what the server says while it works on the folder
record Cluster(Path folder, Path log, ServerAccount account, Binaries binaries) {

    /// Sizes for a machine that does more than hold a database; the operator may change them in `postgresql.conf`. What
    /// a person wrote must not end up in a log, so neither statements nor the values in an error are written there.
    private static final List<String> SETTINGS = List.of(
            "shared_buffers=128MB",
            "max_connections=60",
            "work_mem=8MB",
            "max_parallel_workers_per_gather=1",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_parameter_max_length=0",
            "password_encryption=scram-sha-256");

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    static Path folderIn(Path dataFolder) {
        return dataFolder.resolve("database");
    }

    static Path logIn(Path dataFolder) {
        return dataFolder.resolve("postgres.log");
    }

    /// The cluster of this data folder, made if there is none yet.
    static Cluster in(Path dataFolder, ServerAccount account, Binaries binaries, String ownerPassword)
            throws IOException {
        var folder = folderIn(dataFolder);
        var cluster = new Cluster(folder, logIn(dataFolder), account, binaries);
        Folders.makeWhole(folder, draft -> cluster.initialise(draft, ownerPassword));
        cluster.requireOwnVersion();
        return cluster;
    }

    private void initialise(Path draft, String ownerPassword) throws IOException {
        account.give(draft);
        var password = Files.createTempFile(
                draft.getParent(),
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, ownerPassword);
            account.give(password);
            var done = ServerAccount.finished(account.as(initdb(draft, password)));
            if (done.exitCode() != 0) {
                throw new DatabaseUnusable(
                        "No database could be made in " + draft.getParent() + ": " + done.output() + ".",
                        "Look for a full disk or missing rights.");
            }
        } finally {
            Files.delete(password);
        }
    }

    private List<String> initdb(Path draft, Path password) {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + DatabaseAccess.OWNER,
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=und",
                "--auth-host=scram-sha-256",
                "--auth-local=scram-sha-256",
                "--data-checksums",
                "--no-instructions"));
        SETTINGS.forEach(setting -> command.add("--set=" + setting));
        return command;
    }

    private void requireOwnVersion() throws IOException {
        var version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(Binaries.MAJOR)) {
            throw new DatabaseUnusable(
                    "The data in " + folder + " belong to PostgreSQL " + version + ", this program brings "
                            + Binaries.MAJOR + ".",
                    "Restore a backup into a new data folder.");
        }
    }

    List<String> postgres(int port) {
        return List.of(
                binaries.program("postgres").toString(),
                "-D",
                folder.toString(),
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=");
    }

    /// Ends the server that works on this folder: connections are cut, nothing committed is lost.
    void stop() throws IOException {
        var server = server();
        var done = ServerAccount.finished(account.as(List.of(
                binaries.program("pg_ctl").toString(),
                "stop",
                "--pgdata=" + folder,
                "--mode=fast",
                "--wait",
                "--timeout=120")));
        if (done.exitCode() != 0 && server().isPresent()) {
            throw new DatabaseUnusable("The database server does not stop: " + done.output() + ".", "See " + log + ".");
        }
        if (server.isPresent()) {
            awaitEnd(server.get());
        }
    }

    /// The server gives up its folder a moment before it ends. One that nobody buries may stay listed for ever; and a
    /// thread that is interrupted, as at shutdown, waits all the same.
    private static void awaitEnd(ProcessHandle server) {
        var patience = System.nanoTime() + FAREWELL.toNanos();
        while (server.isAlive() && System.nanoTime() < patience) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    PidFile pidFile() throws IOException {
        return PidFile.in(folder);
    }

    Optional<ProcessHandle> server() throws IOException {
        return pidFile().server();
    }
}
