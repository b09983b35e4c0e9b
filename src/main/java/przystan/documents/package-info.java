/// The press that turns a finished page into a PDF which a person can read by eye, by ear or by touch.
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {})
@NullMarked
package przystan.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
