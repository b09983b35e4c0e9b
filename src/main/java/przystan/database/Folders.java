package przystan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/// Folders that appear whole or not at all: they are filled beside their place and moved there when done.
final class Folders {

    private Folders() {}

    /// Something that fills an empty folder.
    interface Filling {
        void fill(Path draft) throws IOException;
    }

    /// Makes the folder unless it is there, and clears away what an interrupted earlier try left beside it.
    static void makeWhole(Path folder, Filling filling) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Files.createDirectories(folder.getParent());
        removeDrafts(folder);
        var draft = Files.createTempDirectory(folder.getParent(), draftPrefix(folder));
        filling.fill(draft);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void removeDrafts(Path folder) throws IOException {
        try (var drafts = Files.newDirectoryStream(folder.getParent(), draftPrefix(folder) + "*")) {
            for (var draft : drafts) {
                remove(draft);
            }
        }
    }

    private static String draftPrefix(Path folder) {
        return folder.getFileName() + ".new-";
    }

    private static void remove(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
