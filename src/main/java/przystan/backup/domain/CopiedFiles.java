package przystan.backup.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The folder `files` in the data folder: sealed files that never change, in a folder for each unit. Others in it hold
/// what is not finished yet.
@Component
class CopiedFiles {

    private static final Pattern UNIT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path home;

    CopiedFiles(@Value("${przystan.data}") Path data) {
        this.home = data.resolve("files").toAbsolutePath().normalize();
    }

    /// Something done with one file after the other.
    interface Each {
        void file(String name, Path place) throws IOException;
    }

    /// Every file there is, by its path within the folder. Folders are gone through one at a time.
    void each(Each doing) throws IOException {
        for (var unit : units()) {
            try (var paths = Files.walk(unit)) {
                for (var path : (Iterable<Path>)
                        paths.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))::iterator) {
                    doing.file(home.relativize(path).toString().replace('\\', '/'), path);
                }
            } catch (UncheckedIOException unread) {
                throw unread.getCause();
            }
        }
    }

    private List<Path> units() throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder ->
                            UNIT.matcher(folder.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    boolean isEmpty() throws IOException {
        var found = new ArrayList<String>();
        each((name, _) -> found.add(name));
        return found.isEmpty();
    }

    /// A new file, which is on the disk when the stream is closed.
    OutputStream create(String name) throws IOException {
        var place = home.resolve(name).normalize();
        if (!place.startsWith(home)
                || !UNIT.matcher(home.relativize(place).getName(0).toString()).matches()) {
            throw new BackupDamaged("A file would lie outside of its folder.");
        }
        Files.createDirectories(place.getParent());
        var channel = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new java.io.FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                channel.force(true);
                channel.close();
            }
        };
    }

    void remove(String name) throws IOException {
        Files.deleteIfExists(home.resolve(name));
    }
}
