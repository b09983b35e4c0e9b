/// The city's policy documents: the Model with its areas, goals and tasks, its versions and how it came about.
@ApplicationModule(
        displayName = "Policy",
        allowedDependencies = {
            "boot",
            "documents",
            "organisations",
            "packages",
            "people",
            "search",
            "tenancy",
            "texts",
            "ui"
        })
@NullMarked
package przystan.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
