package przystan.packages.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import przystan.packages.Fault;
import przystan.packages.Faults;
import przystan.packages.Place;

/// Which files of a folder on disk belong to a package. Only those directly in it count; other kinds are left alone.
public final class FolderListing {

    private FolderListing() {}

    /// The `.yaml` files by name; nothing when the folder itself cannot be used.
    public static List<SourceFile> of(Path folder, Faults faults) {
        try {
            var real = folder.toRealPath();
            try (var entries = Files.newDirectoryStream(real)) {
                return files(real, entries, faults);
            }
        } catch (IOException noFolder) {
            faults.add(Fault.at(Place.of(String.valueOf(folder)), "packages.fault.no-folder"));
            return List.of();
        }
    }

    private static List<SourceFile> files(Path folder, Iterable<Path> entries, Faults faults) throws IOException {
        var yaml = new ArrayList<Path>();
        for (var entry : entries) {
            var name = entry.getFileName().toString();
            if (name.endsWith(".yaml")) {
                yaml.add(entry);
            } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) {
                faults.add(Fault.at(Place.of(name), "packages.fault.ending"));
            }
            if (yaml.size() > Limits.FILES) {
                faults.add(tooMany(folder.getFileName().toString()));
                return List.of();
            }
        }
        var files = new ArrayList<SourceFile>();
        yaml.sort(java.util.Comparator.comparing(path -> path.getFileName().toString()));
        for (var entry : yaml) {
            try {
                files.add(file(folder, entry));
            } catch (Refused refused) {
                faults.add(refused.fault());
            }
        }
        return files;
    }

    static Fault tooMany(String folder) {
        return Fault.at(Place.of(folder), "packages.fault.too-many-files", Limits.FILES);
    }

    private static SourceFile file(Path folder, Path entry) throws Refused {
        var name = entry.getFileName().toString();
        try {
            var real = entry.toRealPath();
            if (!real.startsWith(folder)) {
                throw new Refused(Fault.at(Place.of(name), "packages.fault.outside"));
            }
            if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refused(Fault.at(Place.of(name), "packages.fault.not-a-file"));
            }
            if (Files.size(real) > Limits.FILE_BYTES) {
                throw new Refused(SourceFile.tooLarge(name));
            }
            return new SourceFile(name, () -> Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException unreadable) {
            throw new Refused(Fault.at(Place.of(name), "packages.fault.unreadable"));
        }
    }
}
