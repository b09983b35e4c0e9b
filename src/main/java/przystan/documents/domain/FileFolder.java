package przystan.documents.domain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import przystan.documents.FileId;
import przystan.tenancy.UnitId;

/// The folder `files` in the data folder, where sealed bytes lie. A file that bears its name is whole and on the disk.
@Component
class FileFolder {

    private static final String UNFINISHED = "unfinished";

    private final Path home;

    FileFolder(@Value("${przystan.data}") Path data) {
        this.home = data.resolve("files");
    }

    /// Writes bytes that have no name yet.
    ///
    /// @return where they lie until they are kept or thrown away
    Path write(Writing writing) throws IOException {
        var folder = Files.createDirectories(home.resolve(UNFINISHED));
        var draft = folder.resolve(UUID.randomUUID().toString());
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel)) {
                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                };
                writing.into(out);
                out.flush();
                channel.force(true);
            }
            return draft;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(draft);
            throw failed;
        }
    }

    /// What writes the bytes; it may close what it writes into.
    interface Writing {
        void into(OutputStream out) throws IOException;
    }

    /// Gives written bytes their name, all at once.
    void keep(Path draft, UnitId unit, FileId file) throws IOException {
        var place = place(unit, file);
        var folder = Files.createDirectories(place.getParent());
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    InputStream open(UnitId unit, FileId file) throws IOException {
        return Files.newInputStream(place(unit, file));
    }

    void delete(UnitId unit, FileId file) throws IOException {
        Files.deleteIfExists(place(unit, file));
    }

    /// Fanned out, for a folder with a million names is slow.
    Path place(UnitId unit, FileId file) {
        var name = file.value().toString();
        return home.resolve(unit.value().toString())
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }
}
