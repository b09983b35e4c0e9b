/// The record of what was done: every write and every look at personal data, by whom, in which capacity, and what was
/// there before. Entries are added, never changed; a seal over their order shows tampering.
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"access", "boot", "keys", "privacy", "tenancy", "texts", "ui"})
@NullMarked
package przystan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
