/// The people who work with the program: their accounts, how they prove who they are, and the roles they hold.
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"access", "audit", "boot", "keys", "notices", "privacy", "tenancy", "texts", "ui"})
@NullMarked
package przystan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
