package przystan.people;

import przystan.notices.NoticeKind;
import przystan.notices.NoticeText;

/// Asks somebody to take up their invitation.
///
/// @param secret of the link; nobody but the reader of the letter is told
public record InvitationLetter(String secret) implements NoticeText {

    @Override
    public NoticeKind kind() {
        return PeopleNotices.INVITATION;
    }

    @Override
    public String subjectKey() {
        return "people.letter.invitation.subject";
    }

    /// The secret is for the letter only.
    @Override
    public String toString() {
        return "InvitationLetter";
    }
}
