package przystan.access;

import java.io.Serializable;
import java.util.Set;

/// The proof of who somebody is, as the session keeps it. It is the principal of Spring Security's authentication.
///
/// @param factors how they proved it
public record SignedIn(PersonId person, Set<Factor> factors) implements Serializable {

    public SignedIn {
        factors = Set.copyOf(factors);
    }

    /// How somebody proves who they are.
    public enum Factor {
        PASSWORD,
        /// A link sent by mail.
        LINK,
        /// A code of an authenticator, or a recovery code.
        CODE,
        /// A passkey, which is possession and a check of the person in one.
        PASSKEY,
        /// The city's own directory, by OpenID Connect; it answers for the second factor.
        DIRECTORY,
        /// The buttons of the demonstration.
        DEMO
    }

    /// Whether two things were proved, or one that stands for two.
    public boolean twice() {
        return factors.stream().anyMatch(factor -> switch (factor) {
            case PASSWORD, LINK -> false;
            case CODE, PASSKEY, DIRECTORY, DEMO -> true;
        });
    }
}
