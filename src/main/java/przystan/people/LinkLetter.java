package przystan.people;

import przystan.notices.NoticeKind;
import przystan.notices.NoticeText;

/// Brings the link by which somebody signs in once.
///
/// @param secret of the link; nobody but the reader of the letter is told
public record LinkLetter(String secret) implements NoticeText {

    @Override
    public NoticeKind kind() {
        return PeopleNotices.LINK;
    }

    @Override
    public String subjectKey() {
        return "people.letter.link.subject";
    }

    /// The secret is for the letter only.
    @Override
    public String toString() {
        return "LinkLetter";
    }
}
