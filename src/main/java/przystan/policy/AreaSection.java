package przystan.policy;

import java.util.Optional;
import przystan.ui.Fragment;
import przystan.ui.Visit;

/// A slot: what another module knows about an area and shows on its page, such as actions, indicators or who helps.
public interface AreaSection {

    /// Place among the sections of the same column, ascending.
    int order();

    Column column();

    /// What to show; nothing when there is nothing to say, and then nothing is shown.
    Optional<Fragment> of(AreaId area, Visit visit);

    /// The main matter, or what stands beside it.
    enum Column {
        MAIN,
        SIDE
    }
}
