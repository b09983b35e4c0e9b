package przystan.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// The file of keys: a line for each, `<number of 8 hex digits> <32 bytes in Base64>`, the newest last. What was sealed
/// with an older key can be opened as long as its line stands.
final class KeyFile {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// @param number what a sealed value names its key by
    record Key(int number, byte[] secret) {}

    private KeyFile() {}

    /// The keys, oldest first.
    ///
    /// @throws KeysUnusable when the file is missing, readable by others or damaged
    static List<Key> read(Path file) {
        try {
            refuseReadableByOthers(file);
            var keys = new ArrayList<Key>();
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    keys.add(key(file, line.strip()));
                }
            }
            if (keys.isEmpty()) {
                throw new KeysUnusable(
                        "The key file " + file + " holds no key.", "Restore it, or write one with “keys new FILE”.");
            }
            return List.copyOf(keys);
        } catch (IOException unread) {
            throw new KeysUnusable(
                    "The key file " + file + " cannot be read.",
                    "Set PRZYSTAN_KEY_FILE to the file of keys; the first is written by “keys new FILE”.");
        }
    }

    private static void refuseReadableByOthers(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var others = PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .substring(3);
            if (!others.equals("------")) {
                throw new KeysUnusable(
                        "The key file " + file + " can be read by others than its owner.",
                        "Take their right away: chmod 600 " + file);
            }
        }
    }

    private static Key key(Path file, String line) {
        var words = line.split("\\s+");
        try {
            var secret = Base64.getDecoder().decode(words[1]);
            if (secret.length == KEY_BYTES) {
                return new Key(HexFormat.fromHexDigits(words[0]), secret);
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            // Said below, for both.
        }
        throw new KeysUnusable("A line of the key file " + file + " is damaged.", "Restore the file from its copy.");
    }

    /// Adds a key; the file is made, for its owner only, when there is none.
    static void add(Path file) throws IOException {
        var secret = new byte[KEY_BYTES];
        RANDOM.nextBytes(secret);
        var line = HexFormat.of().toHexDigits(RANDOM.nextInt()) + " "
                + Base64.getEncoder().encodeToString(secret) + "\n";
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException another) {
            // A further key for the same file.
        }
        Files.writeString(file, line, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
    }
}
