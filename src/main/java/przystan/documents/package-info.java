/// Documents: the press that turns a finished page into a PDF which a person can read by eye, by ear or by touch; and
/// the files that people put to things, checked, sealed, and shown to those who may read them.
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"access", "audit", "boot", "keys", "privacy", "tenancy", "texts", "ui"})
@NullMarked
package przystan.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
