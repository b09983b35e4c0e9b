/// Who may do what: the roles of the people who work for a city, and the capacity in which somebody acts. How they
/// prove who they are is not told here.
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"tenancy", "texts", "ui"})
@NullMarked
package przystan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
