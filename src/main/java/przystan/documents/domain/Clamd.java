package przystan.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The daemon of ClamAV, asked by its command INSTREAM.
///
/// @param address `host:port`, or the path of a socket, which begins with a slash
record Clamd(String address) implements VirusScanner {

    private static final int PIECE = 32 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int ANSWER_MILLISECONDS = 120_000;

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Verdict scan(InputStream bytes) throws IOException {
        try {
            return address.startsWith("/") ? overSocketFile(bytes) : overNetwork(bytes);
        } catch (SealedBytes.Broken ours) {
            throw ours;
        } catch (IOException away) {
            return Verdict.AWAY;
        }
    }

    private Verdict overNetwork(InputStream bytes) throws IOException {
        var colon = address.lastIndexOf(':');
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    CONNECT_MILLISECONDS);
            socket.setSoTimeout(ANSWER_MILLISECONDS);
            return ask(bytes, socket.getInputStream(), socket.getOutputStream());
        }
    }

    private Verdict overSocketFile(InputStream bytes) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(Path.of(address)));
            return ask(bytes, Channels.newInputStream(channel), Channels.newOutputStream(channel));
        }
    }

    private static Verdict ask(InputStream bytes, InputStream answer, OutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var piece = new byte[PIECE];
        for (var read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
            if (read > 0) {
                out.write(ByteBuffer.allocate(Integer.BYTES).putInt(read).array());
                out.write(piece, 0, read);
            }
        }
        out.write(new byte[Integer.BYTES]);
        out.flush();
        var said = new String(answer.readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
        if (said.endsWith("FOUND")) {
            return Verdict.INFECTED;
        }
        return said.endsWith("OK") ? Verdict.CLEAN : Verdict.AWAY;
    }
}
