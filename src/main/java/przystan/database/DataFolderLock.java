package przystan.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right of one program to use a data folder. The system takes it back when the program ends, however it ends.
final class DataFolderLock implements AutoCloseable {

    /// Folders held by this process. Opening and closing a file that this process has locked would let go of the lock,
    /// so a second try within the process must not come as far as the file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private DataFolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// @throws DatabaseUnusable if somebody holds it already
    static DataFolderLock hold(Path folder) throws IOException {
        var lock = ifFree(folder);
        if (lock.isEmpty()) {
            throw new DatabaseUnusable(
                    holder(folder) + " already uses the data folder " + folder + ".",
                    "Stop it first, or choose another folder.");
        }
        return lock.get();
    }

    static Optional<DataFolderLock> ifFree(Path folder) throws IOException {
        if (!HELD.add(folder)) {
            return Optional.empty();
        }
        var locked = false;
        try {
            var channel = locked(fileIn(folder));
            locked = channel.isPresent();
            return channel.map(open -> new DataFolderLock(folder, open));
        } finally {
            if (!locked) {
                HELD.remove(folder);
            }
        }
    }

    private static Path fileIn(Path folder) {
        return folder.resolve("lock");
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            var pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(channel);
        } catch (Throwable e) {
            channel.close();
            throw e;
        }
    }

    /// Who holds the right, as the beginning of a sentence.
    static String holder(Path folder) throws IOException {
        return HELD.contains(folder)
                ? "This program"
                : "Another program (process " + Files.readString(fileIn(folder)).strip() + ")";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        } finally {
            HELD.remove(folder);
        }
    }
}
