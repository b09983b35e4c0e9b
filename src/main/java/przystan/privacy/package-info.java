/// What is done with personal data, as every module says it of itself: the register of processing activities, and what
/// is
/// held on one person.
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"access", "tenancy", "texts", "ui"})
@NullMarked
package przystan.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
