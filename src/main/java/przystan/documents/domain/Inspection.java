package przystan.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import przystan.documents.FileType;

/// Tells what a file is by its bytes, and refuses what could be taken for two things at once.
final class Inspection {

    private static final int HEAD = 1024;
    /// The end of a zip's list stands at most this far from the end of the file.
    private static final int TAIL = 22 + 65_535;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    private Inspection() {}

    /// Where the bytes can be read from the start, as often as needed.
    interface Source {
        InputStream open() throws IOException;
    }

    /// The type of the bytes, if it is the one that their name claims.
    static Optional<FileType> confirm(FileType claimed, Source source) throws IOException {
        try (var in = source.open()) {
            var ends = Ends.of(in);
            var right = switch (claimed) {
                case PDF -> starts(ends.head(), PDF) && contains(ends.tail(), PDF_END) && !ends.isZip();
                case PNG -> starts(ends.head(), PNG) && finishes(ends.tail(), PNG_END) && ends.isOneThing();
                case JPEG -> starts(ends.head(), JPEG) && ends.isOneThing();
                case WEBP -> isWebp(ends) && ends.isOneThing();
                case DOCX, XLSX, ODT, ODS ->
                    starts(ends.head(), ZIP)
                            && ends.isZip()
                            && !contains(ends.head(), PDF)
                            && OfficeZip.is(claimed, source);
                case TXT, CSV -> ends.plain() && !starts(ends.head(), PDF) && !ends.isZip();
            };
            return right ? Optional.of(claimed) : Optional.empty();
        }
    }

    private static boolean isWebp(Ends ends) {
        var head = ends.head();
        if (!starts(head, RIFF) || head.length < 12) {
            return false;
        }
        var size = (head[4] & 0xffL) | (head[5] & 0xffL) << 8 | (head[6] & 0xffL) << 16 | (head[7] & 0xffL) << 24;
        return starts(Arrays.copyOfRange(head, 8, 12), WEBP) && size + 8 == ends.size();
    }

    private static boolean starts(byte[] bytes, byte[] sign) {
        return bytes.length >= sign.length && Arrays.equals(bytes, 0, sign.length, sign, 0, sign.length);
    }

    private static boolean finishes(byte[] bytes, byte[] sign) {
        return bytes.length >= sign.length
                && Arrays.equals(bytes, bytes.length - sign.length, bytes.length, sign, 0, sign.length);
    }

    private static boolean contains(byte[] bytes, byte[] sign) {
        for (var at = 0; at + sign.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + sign.length, sign, 0, sign.length)) {
                return true;
            }
        }
        return false;
    }

    /// Beginning and end of a file, and what was seen on the way.
    ///
    /// @param plain whether it holds no byte that text does not
    @SuppressWarnings("ArrayRecordComponent")
    private record Ends(byte[] head, byte[] tail, long size, boolean plain) {

        static Ends of(InputStream in) throws IOException {
            var head = in.readNBytes(HEAD);
            var tail = head;
            var size = (long) head.length;
            var plain = plain(head);
            for (var part = in.readNBytes(TAIL); part.length > 0; part = in.readNBytes(TAIL)) {
                plain = plain && plain(part);
                size += part.length;
                var both = Arrays.copyOf(tail, tail.length + part.length);
                System.arraycopy(part, 0, both, tail.length, part.length);
                tail = Arrays.copyOfRange(both, Math.max(0, both.length - TAIL), both.length);
            }
            return new Ends(head, tail, size, plain);
        }

        boolean isZip() {
            return contains(tail, ZIP_END);
        }

        boolean isOneThing() {
            return !isZip() && !contains(head, PDF);
        }

        private static boolean plain(byte[] bytes) {
            for (var one : bytes) {
                if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f' || one == 0x7f) {
                    return false;
                }
            }
            return true;
        }
    }
}
