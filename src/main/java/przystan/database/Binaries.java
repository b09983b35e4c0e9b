package przystan.database;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The server's programs, unpacked from the package on the class path: `initdb`, `postgres`, `pg_ctl` and what they
/// load.
///
/// @param folder holds `bin`, `lib` and `share`; everybody may read it, only the program's account may write
record Binaries(Path folder) {

    /// The version of the packages named in `pom.xml`; a new one is unpacked beside the old.
    static final String VERSION = "18.6.0";

    /// What a data folder must have been made by. A newer one reads older data only after a restore from a backup.
    static final String MAJOR = "18";

    /// Holds the size of all files together and is written last.
    private static final String MARK = "whole";

    static Binaries unpackedIn(Path dataFolder) throws IOException {
        var versions = Files.createDirectories(dataFolder.resolve("postgres"));
        openToAll(versions);
        var folder = versions.resolve(VERSION);
        if (Files.exists(folder) && !whole(folder)) {
            Files.move(folder, folder.resolveSibling(VERSION + ".new-broken"));
        }
        Folders.makeWhole(folder, Binaries::unpack);
        return new Binaries(folder);
    }

    /// A power cut may keep the folder's name and lose what was in its files.
    private static boolean whole(Path folder) throws IOException {
        var mark = folder.resolve(MARK);
        return Files.exists(mark) && Files.readString(mark).equals(Long.toString(size(folder)));
    }

    /// The bytes in the programs and libraries; a lost text in `share` is noticed by the server itself.
    private static long size(Path folder) throws IOException {
        try (var programs = Files.walk(folder.resolve("bin"));
                var libraries = Files.walk(folder.resolve("lib"))) {
            return Stream.concat(programs, libraries)
                    .map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    private static void unpack(Path draft) throws IOException {
        try (var packed = Binaries.class.getResourceAsStream(resource())) {
            if (packed == null) {
                throw new DatabaseUnusable(
                        "This program carries no PostgreSQL for this machine (" + resource() + ").",
                        "Name a PostgreSQL server of your own in the configuration.");
            }
            var entries = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (needed(entry)) {
                    unpack(entry, entries, draft);
                }
            }
        }
        Files.writeString(draft.resolve(MARK), Long.toString(size(draft)));
        openToAll(draft);
    }

    private static String resource() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-" + system + "-" + machine + ".txz";
    }

    /// What only serves to compile other programs stays in the package.
    private static boolean needed(TarArchiveEntry entry) {
        return !entry.getName().startsWith("include/") && !entry.getName().endsWith(".a");
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream content, Path draft) throws IOException {
        var path = draft.resolve(entry.getName()).normalize();
        if (!path.startsWith(draft)) {
            throw new IOException("The package holds a file outside of itself: " + entry.getName());
        }
        Files.createDirectories(path.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        } else {
            Files.copy(content, path);
        }
        if (entry.isDirectory() || (entry.getMode() & 0100) != 0) {
            openToAll(path);
        } else {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void openToAll(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }
}
