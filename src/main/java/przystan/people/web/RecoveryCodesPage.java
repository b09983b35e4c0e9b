package przystan.people.web;

import java.util.List;
import przystan.access.Desk;
import przystan.people.domain.RecoveryCode;
import przystan.ui.Page;

/// Fresh recovery codes, shown this once, to be printed or written down.
///
/// @param on where the way leads from here, inside unit and language
public record RecoveryCodesPage(Desk desk, List<RecoveryCode> codes, String on) implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
