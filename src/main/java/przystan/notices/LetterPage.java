package przystan.notices;

import gg.jte.Content;
import przystan.ui.Page;

/// A letter in HTML: the unit, the subject, what is said, and why it came.
public record LetterPage(String subject, Content said, NoticeKind.Choice choice) implements Page {

    public boolean paceCanBeSet() {
        return choice == NoticeKind.Choice.PERSON_CHOOSES;
    }
}
