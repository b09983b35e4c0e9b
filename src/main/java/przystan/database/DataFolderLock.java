package przystan.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    static DataFolderLock hold(Path folder) throws IOException {
        if (!HELD.add(folder)) {
            throw taken(folder, "This program");
        }
        try {
            return new DataFolderLock(folder, locked(folder, folder.resolve("lock")));
        } catch (Throwable e) {
            HELD.remove(folder);
            throw e;
        }
    }

    private static FileChannel locked(Path folder, Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw taken(
                        folder,
                        "Another program (process " + Files.readString(file).strip() + ")");
            }
            var pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (Throwable e) {
            channel.close();
            throw e;
        }
    }

    private static DatabaseUnusable taken(Path folder, String holder) {
        return new DatabaseUnusable(
                holder + " already uses the data folder " + folder + ".", "Stop it first, or choose another folder.");
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
