package przystan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The way to the database of the tests, which a test can shut: whoever is on it is thrown out, and nobody gets in.
final class Gate implements AutoCloseable {

    private final InetSocketAddress server;
    private final int port;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;

    private Gate(InetSocketAddress server, ServerSocket entrance) {
        this.server = server;
        this.port = entrance.getLocalPort();
        this.entrance = entrance;
        letIn(entrance);
    }

    static Gate before(DatabaseAccess access) throws IOException {
        return new Gate(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port(access.url())),
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /// The same database, through the gate.
    DatabaseAccess through(DatabaseAccess access) {
        return new DatabaseAccess(
                access.url().replace(":" + port(access.url()) + "/", ":" + port + "/"),
                access.user(),
                access.password());
    }

    void shut() throws IOException {
        entrance.close();
        for (var socket : passing) {
            socket.close();
        }
        passing.clear();
    }

    void open() throws IOException {
        entrance = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        letIn(entrance);
    }

    @Override
    public void close() throws IOException {
        shut();
    }

    private void letIn(ServerSocket through) {
        Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    var guest = through.accept();
                    var host = new Socket(server.getAddress(), server.getPort());
                    passing.add(guest);
                    passing.add(host);
                    carry(guest, host);
                    carry(host, guest);
                }
            } catch (IOException shut) {
                // The gate was shut.
            }
        });
    }

    private static void carry(Socket from, Socket to) {
        Thread.startVirtualThread(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException gone) {
                // One of the two left.
            }
        });
    }

    private static int port(String url) {
        var begin = url.indexOf("127.0.0.1:") + "127.0.0.1:".length();
        var end = url.indexOf('/', begin);
        try {
            return Integer.parseInt(url, begin, end, 10);
        } catch (NumberFormatException unknown) {
            throw new UncheckedIOException(new IOException("no port in " + url));
        }
    }
}
