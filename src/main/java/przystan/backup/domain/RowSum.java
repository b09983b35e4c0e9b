package przystan.backup.domain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// How many rows a table has and what they say, whatever their order: a server need not give back rows in the order in
/// which it got them. The SHA-256 of all rows are added up as numbers of 256 bits.
final class RowSum {

    private static final int WORDS = 4;

    private final MessageDigest digest = sha256();
    private final long[] sum = new long[WORDS];
    private long rows;
    private long bytes;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Adds rows, each ending in a line feed; the text form of `COPY` has no other.
    void add(byte[] lines) {
        var from = 0;
        for (var at = 0; at < lines.length; at++) {
            if (lines[at] == '\n') {
                row(lines, from, at + 1 - from);
                from = at + 1;
            }
        }
        if (from != lines.length) {
            throw new IllegalArgumentException("a row has no end");
        }
    }

    private void row(byte[] lines, int from, int length) {
        digest.update(lines, from, length);
        var words = ByteBuffer.wrap(digest.digest());
        var carry = 0L;
        for (var i = WORDS - 1; i >= 0; i--) {
            var word = words.getLong(i * Long.BYTES);
            var added = sum[i] + word;
            var over = Long.compareUnsigned(added, word) < 0 ? 1L : 0L;
            var carried = added + carry;
            over += Long.compareUnsigned(carried, added) < 0 ? 1L : 0L;
            sum[i] = carried;
            carry = over;
        }
        rows++;
        bytes += length;
    }

    Total total() {
        var value = ByteBuffer.allocate(WORDS * Long.BYTES);
        for (var word : sum) {
            value.putLong(word);
        }
        return new Total(rows, bytes, HexFormat.of().formatHex(value.array()));
    }
}
