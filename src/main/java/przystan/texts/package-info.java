/// Languages, and how the program speaks them: texts, dates, numbers, plurals, sorting.
@ApplicationModule(
        displayName = "Texts",
        allowedDependencies = {})
@NullMarked
package przystan.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
