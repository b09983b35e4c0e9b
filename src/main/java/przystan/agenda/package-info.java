/// What took place and what will: events with their dates, places and programmes.
@ApplicationModule(
        displayName = "Agenda",
        allowedDependencies = {"organisations", "packages", "policy", "search", "tenancy", "texts", "ui"})
@NullMarked
package przystan.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
