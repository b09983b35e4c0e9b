package przystan.documents.domain;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Bytes sealed piece by piece with a key of their own, so that a large file is never whole in memory.
///
/// A piece is AES-256-GCM of at most 64 KiB; its nonce is its number and whether it is the last, so that none can be
/// changed, left out, put elsewhere or cut off unnoticed.
final class SealedBytes {

    static final int SECRET_BYTES = 32;

    private static final int PIECE = 64 * 1024;
    private static final int TAG_BYTES = 16;

    private SealedBytes() {}

    /// Some bytes were changed, or the key is another's.
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        Broken() {
            super("sealed bytes do not open");
        }
    }

    /// Seals what is written; whole only when closed.
    static OutputStream sealing(OutputStream into, byte[] secret) {
        return new Sealing(into, secret);
    }

    static InputStream opening(InputStream from, byte[] secret) {
        return new Opening(from, secret);
    }

    private static byte[] transform(Mode mode, byte[] secret, long number, byte[] piece) throws IOException {
        var nonce = ByteBuffer.allocate(12)
                .putLong(number)
                .putInt(mode.last() ? 1 : 0)
                .array();
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode.way(), new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
            return cipher.doFinal(piece);
        } catch (GeneralSecurityException broken) {
            throw new Broken();
        }
    }

    private record Mode(int way, boolean last) {}

    private static final class Sealing extends FilterOutputStream {

        private final byte[] secret;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private long number;
        private boolean closed;

        Sealing(OutputStream into, byte[] secret) {
            super(into);
            this.secret = secret;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            var at = from;
            while (at < from + length) {
                if (filled == PIECE) {
                    seal(false);
                }
                var taken = Math.min(PIECE - filled, from + length - at);
                System.arraycopy(bytes, at, piece, filled, taken);
                filled += taken;
                at += taken;
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                seal(true);
                super.close();
            }
        }

        private void seal(boolean last) throws IOException {
            out.write(transform(new Mode(Cipher.ENCRYPT_MODE, last), secret, number, Arrays.copyOf(piece, filled)));
            number++;
            filled = 0;
        }
    }

    private static final class Opening extends InputStream {

        private final InputStream from;
        private final byte[] secret;
        private byte[] next;
        private byte[] piece = new byte[0];
        private int read;
        private long number;
        private boolean last;

        Opening(InputStream from, byte[] secret) {
            this.from = from;
            this.secret = secret;
            this.next = new byte[0];
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            while (read == piece.length) {
                if (last) {
                    return -1;
                }
                open();
            }
            var taken = Math.min(length, piece.length - read);
            System.arraycopy(piece, read, into, at, taken);
            read += taken;
            return taken;
        }

        /// A piece is known to be the last only when nothing follows it.
        private void open() throws IOException {
            if (number == 0) {
                next = from.readNBytes(PIECE + TAG_BYTES);
            }
            var sealed = next;
            next = from.readNBytes(PIECE + TAG_BYTES);
            last = next.length == 0;
            piece = transform(new Mode(Cipher.DECRYPT_MODE, last), secret, number, sealed);
            number++;
            read = 0;
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
