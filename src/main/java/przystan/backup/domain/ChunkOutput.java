package przystan.backup.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import przystan.keys.Vault;

/// Writes the file of a backup: what is written to it is cut and encrypted. It is whole once [#close] has returned.
final class ChunkOutput extends OutputStream {

    private final OutputStream file;
    private final Chunks chunks;
    private final ByteBuffer plain = ByteBuffer.allocate(Chunks.PLAIN);
    private long number;
    private boolean closed;

    /// @param file stays open
    ChunkOutput(OutputStream file, Vault vault) throws IOException {
        var key = Vault.random(Chunks.KEY_BYTES);
        var head = Chunks.head(vault.seal(key, Chunks.PURPOSE));
        this.file = file;
        this.chunks = new Chunks(head, key);
        file.write(head);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /// A full chunk is written when more follows, so that the last one is known to be the last.
    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        var at = from;
        while (at < from + count) {
            if (!plain.hasRemaining()) {
                write(Chunks.Place.WITHIN);
            }
            var some = Math.min(plain.remaining(), from + count - at);
            plain.put(bytes, at, some);
            at += some;
        }
    }

    private void write(Chunks.Place place) throws IOException {
        try {
            file.write(chunks.seal(plain, number++, place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        plain.clear();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            write(Chunks.Place.LAST);
        }
    }
}
