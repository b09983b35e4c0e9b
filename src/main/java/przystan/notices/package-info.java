/// Letters by mail to one person: in their language, sent once, tried again while the mail server is away, and at the
/// pace the person has chosen.
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"access", "audit", "boot", "keys", "privacy", "tenancy", "texts", "ui"})
@NullMarked
package przystan.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
