package przystan.notices.web;

import java.util.List;
import java.util.Map;
import przystan.access.Desk;
import przystan.notices.NoticeKind;
import przystan.notices.domain.Pace;
import przystan.ui.Page;

/// The form in which somebody says how often they want to be written to.
///
/// @param saved whether they have just done so
public record PacesPage(Desk desk, Map<NoticeKind, Pace> chosen, boolean saved) implements Page {

    public List<Pace> paces() {
        return List.of(Pace.values());
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
