package przystan.backup.domain;

import java.io.IOException;

/// A file of a backup is not, or no longer, what was written. The message says where, for the operator.
public final class BackupDamaged extends IOException {

    private static final long serialVersionUID = 1L;

    BackupDamaged(String where) {
        super(where);
    }

    /// The same, with the part of the backup that was being read.
    BackupDamaged within(String section) {
        var named = new BackupDamaged("In " + section + ": " + getMessage());
        named.setStackTrace(getStackTrace());
        return named;
    }
}
