package przystan.backup.domain;

import java.io.PrintStream;
import java.util.Locale;

/// What the commands about backups say to the operator.
final class Console {

    static final int FAILED = 1;
    static final int MISUSED = 2;

    private Console() {}

    /// @param done what was done to the file, for example `is whole`
    /// @return the exit code
    static int tell(BackupOutcome outcome, String done, PrintStream out) {
        return switch (outcome) {
            case BackupOutcome.Done(var summary) -> {
                out.printf(
                        Locale.ROOT,
                        "The backup of %s %s: %d tables, %,d rows, %,d files, %,d bytes.%n",
                        summary.taken(),
                        done,
                        summary.tables(),
                        summary.rows(),
                        summary.files(),
                        summary.size());
                yield 0;
            }
            case BackupOutcome.Refused(var wrong, var help) -> {
                out.println(wrong + " " + help);
                yield FAILED;
            }
            case BackupOutcome.Damaged(var file, var where) -> {
                out.println("The backup " + file + " is damaged. " + where);
                yield FAILED;
            }
        };
    }
}
