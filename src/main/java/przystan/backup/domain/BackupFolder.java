package przystan.backup.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The folder of the nightly backups, each named by its time in UTC. What is called otherwise is left alone.
record BackupFolder(Path folder) {

    private static final String PREFIX = "przystan-";
    private static final String SUFFIX = ".backup";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss", Locale.ROOT);

    Path file(LocalDateTime at) {
        return folder.resolve(PREFIX + NAME.format(at) + SUFFIX);
    }

    Map<LocalDateTime, Path> taken() throws IOException {
        return files(SUFFIX);
    }

    private Map<LocalDateTime, Path> files(String suffix) throws IOException {
        var found = new TreeMap<LocalDateTime, Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, PREFIX + "*" + suffix)) {
                for (var file : files) {
                    time(file, suffix).ifPresent(at -> found.put(at, file));
                }
            }
        }
        return found;
    }

    private static Optional<LocalDateTime> time(Path file, String suffix) {
        var name = file.getFileName().toString();
        try {
            return Optional.of(
                    LocalDateTime.parse(name.substring(PREFIX.length(), name.length() - suffix.length()), NAME));
        } catch (DateTimeException anotherName) {
            return Optional.empty();
        }
    }

    Optional<LocalDateTime> newest() throws IOException {
        return taken().keySet().stream().max(Comparator.naturalOrder());
    }

    /// Deletes what need not be kept, and what a night that was interrupted left unfinished.
    ///
    /// @param now in UTC
    int tidy(LocalDateTime now) throws IOException {
        var taken = taken();
        var outdated = Retention.outdated(taken.keySet());
        for (var at : outdated) {
            Files.delete(taken.get(at));
        }
        for (var unfinished : files(SUFFIX + TakeBackup.PART).entrySet()) {
            if (unfinished.getKey().isBefore(now.minusDays(1))) {
                Files.deleteIfExists(unfinished.getValue());
            }
        }
        return outdated.size();
    }
}
