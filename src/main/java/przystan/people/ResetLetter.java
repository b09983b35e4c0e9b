package przystan.people;

import przystan.notices.NoticeKind;
import przystan.notices.NoticeText;

/// Brings the link by which a new password is set.
///
/// @param secret of the link; nobody but the reader of the letter is told
public record ResetLetter(String secret) implements NoticeText {

    @Override
    public NoticeKind kind() {
        return PeopleNotices.RESET;
    }

    @Override
    public String subjectKey() {
        return "people.letter.reset.subject";
    }

    /// The secret is for the letter only.
    @Override
    public String toString() {
        return "ResetLetter";
    }
}
