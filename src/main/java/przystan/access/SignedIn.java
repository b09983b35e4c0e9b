package przystan.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// The proof of who somebody is, as the session keeps it. It is the principal of Spring Security's authentication.
///
/// @param factors how they proved it
/// @param since when the first of them was shown
public record SignedIn(PersonId person, Set<Factor> factors, Instant since) implements Serializable {

    /// However busy somebody is, after this long they sign in anew.
    public static final Duration LONGEST = Duration.ofHours(12);

    /// How long a proof allows what would let somebody else in for good, such as adding a passkey.
    public static final Duration FRESH = Duration.ofMinutes(15);

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

    /// Whether it no longer proves anything.
    public boolean isOver(Instant now) {
        return !now.isBefore(since.plus(LONGEST));
    }

    /// Whether it was shown a moment ago.
    public boolean isFresh(Instant now) {
        return now.isBefore(since.plus(FRESH));
    }

    /// Whether two things were proved, or one that stands for two.
    public boolean twice() {
        return factors.stream().anyMatch(factor -> switch (factor) {
            case PASSWORD, LINK -> false;
            case CODE, PASSKEY, DIRECTORY, DEMO -> true;
        });
    }
}
