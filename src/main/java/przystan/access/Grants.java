package przystan.access;

import java.time.LocalDate;
import java.util.Optional;

/// A slot: which roles a person holds in the current unit. Asked with each request, so a role that ends, ends at once.
public interface Grants {

    /// @param proved what the session knows of them; roles that demand more than was proved are left out
    /// @return nothing when the account is closed, or the session was ended
    Optional<Acting> heldBy(SignedIn proved, LocalDate today);
}
