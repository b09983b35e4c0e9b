package przystan.ui;

import java.util.Optional;

/// A slot: one block of the home page, offered by the module that knows its matter.
public interface HomeBlock {

    /// Place on the page, ascending.
    int order();

    /// What to show to this visit; nothing when there is nothing to say.
    Optional<Fragment> on(Visit visit);
}
