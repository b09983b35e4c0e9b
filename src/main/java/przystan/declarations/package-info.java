/// What a unit declares of its pages: how accessible they are and what is done with personal data; and requests for an
/// accessible version.
@ApplicationModule(
        displayName = "Declarations",
        allowedDependencies = {"boot", "privacy", "tenancy", "texts", "ui"})
@NullMarked
package przystan.declarations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
