package przystan.backup.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import przystan.keys.SealBroken;
import przystan.keys.Vault;

/// Reads the file of a backup. It gives no byte that is not as it was written: what is damaged is refused, with its
/// place in the file.
final class ChunkInput extends InputStream {

    private final InputStream file;
    private final Chunks chunks;
    private byte[] plain = new byte[0];
    private int at;
    private long number;
    private long offset;
    private boolean ended;

    ChunkInput(InputStream source, Vault vault) throws IOException {
        this.file = new BufferedInputStream(source, Chunks.SEALED);
        var head = head();
        this.offset = head.length;
        this.chunks = new Chunks(head, key(head, vault));
    }

    private byte[] head() throws IOException {
        var begin = file.readNBytes(Chunks.FIXED);
        if (begin.length < Chunks.FIXED
                || !Arrays.equals(begin, 0, Chunks.MAGIC.length, Chunks.MAGIC, 0, Chunks.MAGIC.length)) {
            throw new BackupDamaged("This is not a file of a backup, or its first bytes are damaged.");
        }
        if (begin[Chunks.MAGIC.length] != Chunks.FORM) {
            throw new BackupDamaged("This backup has form " + begin[Chunks.MAGIC.length]
                    + ", which this program does not know. Use the program that wrote it, or a newer one.");
        }
        var length = Short.toUnsignedInt(ByteBuffer.wrap(begin).getShort(Chunks.MAGIC.length + 1));
        var rest = file.readNBytes(length + Chunks.CHECK);
        var head = ByteBuffer.allocate(begin.length + rest.length)
                .put(begin)
                .put(rest)
                .array();
        if (rest.length < length + Chunks.CHECK
                || ByteBuffer.wrap(head).getInt(head.length - Chunks.CHECK) != Chunks.check(head)) {
            throw damaged("the head", 0, head.length);
        }
        return head;
    }

    private static byte[] key(byte[] head, Vault vault) throws BackupDamaged {
        try {
            return vault.open(Arrays.copyOfRange(head, Chunks.FIXED, head.length - Chunks.CHECK), Chunks.PURPOSE);
        } catch (SealBroken wrongKey) {
            throw new BackupDamaged("The backup was sealed with a key that the key file does not hold."
                    + " Name the key file of the time of the backup in PRZYSTAN_KEY_FILE.");
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        while (at == plain.length) {
            if (ended) {
                return -1;
            }
            next();
        }
        var some = Math.min(count, plain.length - at);
        System.arraycopy(plain, at, into, from, some);
        at += some;
        return some;
    }

    private void next() throws IOException {
        var sealed = file.readNBytes(Chunks.SEALED);
        var place = more() ? Chunks.Place.WITHIN : Chunks.Place.LAST;
        try {
            plain = chunks.open(sealed, number, place);
        } catch (GeneralSecurityException broken) {
            throw reason(sealed, place);
        }
        at = 0;
        ended = place == Chunks.Place.LAST;
        number++;
        offset += sealed.length;
    }

    private boolean more() throws IOException {
        file.mark(1);
        var next = file.read();
        file.reset();
        return next >= 0;
    }

    private BackupDamaged reason(byte[] sealed, Chunks.Place place) {
        var end = offset + sealed.length;
        return switch (place) {
            case LAST ->
                opens(sealed, Chunks.Place.WITHIN)
                        ? new BackupDamaged("The file ends too early, after byte " + end + ".")
                        : damaged("chunk " + number + ", the last; it may have been cut off", offset, end);
            case WITHIN ->
                opens(sealed, Chunks.Place.LAST)
                        ? new BackupDamaged("Something was added to the file after byte " + end + ".")
                        : damaged("chunk " + number, offset, end);
        };
    }

    private boolean opens(byte[] sealed, Chunks.Place place) {
        try {
            chunks.open(sealed, number, place);
            return true;
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    /// @param end the byte after the last
    private static BackupDamaged damaged(String what, long from, long end) {
        return new BackupDamaged(
                "Bytes " + from + " to " + Math.max(from, end - 1) + " of the file are damaged (" + what + ").");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
