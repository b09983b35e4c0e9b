/// What every page has in common: layout, components, addresses, errors, and the cache of finished pages.
@ApplicationModule(
        displayName = "Ui",
        allowedDependencies = {"tenancy", "texts"})
@NullMarked
package przystan.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
