/// Municipality packages: folders of YAML files that set up a city, read, checked and merged with what the desk edited.
@ApplicationModule(
        displayName = "Packages",
        allowedDependencies = {"boot", "tenancy", "texts"})
@NullMarked
package przystan.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
