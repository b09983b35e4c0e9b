package przystan.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A running server: PostgreSQL's first process, which listens and starts the others.
final class Postmaster {

    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration REMAINDERS = Duration.ofSeconds(20);
    private static final int PORTS_TRIED = 5;
    private static final long LOG_KEPT = 10_000_000;

    private final Cluster cluster;
    private final int port;

    private Postmaster(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /// Starts a server and waits until it answers, which after a crash takes as long as its recovery.
    static Postmaster start(Cluster cluster) throws IOException {
        takeOver(cluster);
        turnLog(cluster.log());
        var remaindersGone = System.nanoTime() + REMAINDERS.toNanos();
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            switch (started(cluster, port)) {
                case Start.Ready() -> {
                    return new Postmaster(cluster, port);
                }
                case Start.Ended(var said) -> {
                    var portTaken = said.contains("could not bind") && attempt < PORTS_TRIED;
                    var notAlone = said.contains("is still in use") && System.nanoTime() < remaindersGone;
                    if (!portTaken && !notAlone) {
                        throw new DatabaseUnusable(
                                "The database server ended at once: " + said.strip(), "See " + cluster.log() + ".");
                    }
                    pause();
                }
            }
        }
    }

    /// Stops a server that outlived its program, and forgets one that is gone.
    private static void takeOver(Cluster cluster) throws IOException {
        if (cluster.server().isPresent()) {
            cluster.stop();
        } else {
            cluster.pidFile().forget();
        }
    }

    private static void turnLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_KEPT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// A port that was free a moment ago.
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private sealed interface Start {
        record Ready() implements Start {}

        record Ended(String said) implements Start {}
    }

    private static Start started(Cluster cluster, int port) throws IOException {
        var before = cluster.pidFile();
        var logged = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
        var process = companion(cluster.account()
                .companion(cluster.postgres(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile())));
        var patience = System.nanoTime() + RECOVERY.toNanos();
        while (process.isAlive() && System.nanoTime() < patience) {
            var now = cluster.pidFile();
            if (now.ready() && !now.equals(before)) {
                return new Start.Ready();
            }
            pause();
        }
        if (process.isAlive()) {
            cluster.stop();
        }
        return new Start.Ended(said(cluster.log(), logged));
    }

    private static String said(Path log, long from) throws IOException {
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(from);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Starts the process from a thread that lives as long as the process or this program: the kernel tells a companion
    /// to stop when the thread that started it ends, not when the program does.
    private static Process companion(ProcessBuilder builder) throws IOException {
        var start = new FutureTask<>(builder::start);
        Thread.ofPlatform().daemon().name("postgres").start(() -> {
            start.run();
            stayUntilEnd(start);
        });
        try {
            return start.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static void stayUntilEnd(FutureTask<Process> start) {
        try {
            start.get().waitFor();
        } catch (ExecutionException | InterruptedException e) {
            // Nothing was started, or the program ends: either way there is nobody left to accompany.
        }
    }

    static void pause() throws IOException {
        try {
            Thread.sleep(Duration.ofMillis(5));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted while the database server was starting");
    }

    int port() {
        return port;
    }

    void stop() {
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
