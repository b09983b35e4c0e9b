/// The bodies that steer, carry out and advise: who they are, what they decide, how often they meet.
@ApplicationModule(
        displayName = "Governance",
        allowedDependencies = {"organisations", "packages", "people", "policy", "search", "tenancy", "texts", "ui"})
@NullMarked
package przystan.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
