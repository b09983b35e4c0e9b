package przystan.backup.domain;

import java.nio.file.Path;

/// How it went with a backup.
public sealed interface BackupOutcome {

    /// All went well.
    record Done(Summary summary) implements BackupOutcome {}

    /// Nothing was changed.
    ///
    /// @param wrong why, and `help` what to do, each one sentence or more
    record Refused(String wrong, String help) implements BackupOutcome {}

    /// The file is not what was written.
    record Damaged(Path file, String where) implements BackupOutcome {}

    /// What a backup holds.
    ///
    /// @param taken ISO 8601, in UTC
    /// @param size of the file, in bytes
    record Summary(String taken, int tables, long rows, long files, long size) {}
}
