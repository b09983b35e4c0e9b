/// Who an organisation is: names, kind, parent, areas. What it offers day by day belongs to the directory.
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {"packages", "people", "search", "tenancy", "texts", "ui"})
@NullMarked
package przystan.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
