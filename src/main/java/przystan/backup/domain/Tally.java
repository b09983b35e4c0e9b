package przystan.backup.domain;

import java.util.Locale;
import java.util.function.Consumer;

/// Counts what went through, and tells whoever waits every few seconds.
final class Tally {

    private static final long BETWEEN_NANOS = 5_000_000_000L;

    private final Consumer<String> told;
    private long last = System.nanoTime();
    private int tables;
    private long rows;
    private long files;
    private long bytes;

    Tally(Consumer<String> told) {
        this.told = told;
    }

    void count(Section section, Total total) {
        switch (section.kind()) {
            case TABLE -> table(section.name(), total);
            case FILE -> file(total);
            case MANIFEST, SEQUENCES, CONTENTS -> {}
        }
    }

    void table(String name, Total total) {
        tables++;
        rows += total.rows();
        bytes += total.bytes();
        tell(name);
    }

    void file(Total total) {
        files++;
        bytes += total.bytes();
        tell("files");
    }

    private void tell(String at) {
        if (System.nanoTime() - last > BETWEEN_NANOS) {
            last = System.nanoTime();
            told.accept(String.format(
                    Locale.ROOT,
                    "… %s: %,d tables, %,d rows, %,d files, %,d MB",
                    at,
                    tables,
                    rows,
                    files,
                    bytes >> 20));
        }
    }

    BackupOutcome.Summary summary(Manifest manifest, long size) {
        return new BackupOutcome.Summary(manifest.taken(), tables, rows, files, size);
    }
}
