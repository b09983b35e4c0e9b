package przystan.people;

import java.util.Optional;
import przystan.ui.FormToken;
import przystan.ui.Fragment;
import przystan.ui.Visit;

/// A slot: a further way in, shown on the page for signing in.
public interface SignInOffer {

    /// @param to where the person wanted to go, inside unit and language
    Optional<Fragment> on(Visit visit, String to, FormToken token);
}
