package przystan.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;

/// The passwords of the database's two roles, each in a file that only the program's account can read.
///
/// @param folder where the files are
record Secrets(Path folder, String owner, String program) {

    private static final Set<PosixFilePermission> OWN_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWN_FILE = PosixFilePermissions.fromString("rw-------");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 32;

    static Secrets in(Path dataFolder) throws IOException {
        var folder = dataFolder.resolve("secrets");
        if (!Files.exists(folder)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWN_FOLDER));
        }
        Files.setPosixFilePermissions(folder, OWN_FOLDER);
        return new Secrets(
                folder,
                password(folder.resolve(DatabaseAccess.OWNER)),
                password(folder.resolve(DatabaseAccess.PROGRAM)));
    }

    /// The password in the file, made up the first time. The file appears whole or not at all, even if the power fails:
    /// without it the data would be locked in.
    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            try (var channel = FileChannel.open(
                    draft,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(OWN_FILE))) {
                channel.write(ByteBuffer.wrap(madeUp().getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.setPosixFilePermissions(file, OWN_FILE);
        return Files.readString(file).strip();
    }

    private static String madeUp() {
        return new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "Secrets in " + folder;
    }
}
