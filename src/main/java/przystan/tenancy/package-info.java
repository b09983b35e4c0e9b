/// Units of local government: municipalities, counties, the voivodeship. Each is a tenant with its own data and
/// languages.
@ApplicationModule(
        displayName = "Tenancy",
        allowedDependencies = {"database", "texts"})
@NullMarked
package przystan.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
