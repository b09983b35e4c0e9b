package przystan.notices.web;

import java.util.List;
import przystan.notices.domain.Letter;
import przystan.ui.Page;

/// The letters of the demonstration, the newest first.
public record OutboxPage(List<Letter> letters) implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
