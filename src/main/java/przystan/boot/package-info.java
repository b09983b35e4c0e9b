/// Starting the program and what holds for every request: commands, security headers, limits.
@ApplicationModule(
        displayName = "Boot",
        allowedDependencies = {"database", "texts"})
@NullMarked
package przystan.boot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
