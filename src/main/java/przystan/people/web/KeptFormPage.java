package przystan.people.web;

import java.util.Optional;
import przystan.access.Desk;
import przystan.ui.Page;

/// A form that somebody had sent when their session was over: what they typed, to be sent again or let go.
///
/// @param content nothing when it waited too long
public record KeptFormPage(Desk desk, Optional<KeptForm.Content> content) implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
