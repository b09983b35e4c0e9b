/// Finding what is public: one index for each unit over what the other modules offer it.
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"packages", "tenancy", "texts", "ui"})
@NullMarked
package przystan.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
