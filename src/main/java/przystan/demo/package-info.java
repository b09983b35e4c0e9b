/// The demonstration: what is there only while the program is tried out on one machine, and the page that shows every
/// part that pages are built from.
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"access", "people", "people::enrolment", "people::session", "tenancy", "texts", "ui"})
@NullMarked
package przystan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
