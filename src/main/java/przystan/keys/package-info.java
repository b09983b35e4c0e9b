/// The keys that stand outside the database and its backups, and what is done with them: sealing values, and
/// fingerprints by which a value is found without being read.
@ApplicationModule(displayName = "Keys", allowedDependencies = "boot")
@NullMarked
package przystan.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
