package przystan.notices.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A mail server that answers one thing to every addressee.
record RefusingServer(ServerSocket door) implements AutoCloseable {

    RefusingServer(int port, String answer) throws IOException {
        this(new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1")));
        Thread.ofVirtual().start(() -> serve(answer));
    }

    private void serve(String answer) {
        while (!door.isClosed()) {
            try (var caller = door.accept();
                    var out = caller.getOutputStream();
                    var in = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
                out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    var said = line.toUpperCase(Locale.ROOT).startsWith("RCPT") ? answer : "250 ok";
                    out.write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException gone) {
                // The next one is served all the same.
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
