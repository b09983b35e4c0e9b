package przystan.packages.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import przystan.packages.Fault;
import przystan.packages.Place;

/// A file of a package that may be read: where its bytes come from is settled, how many they are is not.
///
/// @param content opened once, closed by the reading
public record SourceFile(String name, Opening content) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// How the bytes are reached.
    public interface Opening {
        InputStream open() throws IOException;
    }

    /// The text of the file, whole or not at all.
    String text() throws Refused {
        var bytes = bytes();
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        try {
            var text = decoder.decode(in).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(new Fault(
                    new Place(name, line(bytes, in.position())),
                    "",
                    "packages.fault.encoding",
                    List.of(in.position() + 1)));
        }
    }

    private byte[] bytes() throws Refused {
        try (var stream = content.open()) {
            var bytes = stream.readNBytes(Limits.FILE_BYTES + 1);
            if (bytes.length > Limits.FILE_BYTES) {
                throw new Refused(tooLarge(name));
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new Refused(Fault.at(Place.of(name), "packages.fault.unreadable"));
        }
    }

    static Fault tooLarge(String name) {
        return Fault.at(Place.of(name), "packages.fault.file-too-large", Limits.FILE_BYTES / 1024 / 1024);
    }

    private static int line(byte[] bytes, int end) {
        var line = 1;
        for (var at = 0; at < end; at++) {
            if (bytes[at] == '\n') {
                line++;
            }
        }
        return line;
    }
}
