/// Backups: one consistent, encrypted copy of everything the program keeps, in one file; taking, checking, restoring
/// and keeping them.
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"boot", "database", "keys"})
@NullMarked
package przystan.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
