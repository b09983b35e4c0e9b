package przystan.privacy;

import java.time.Period;
import java.util.Optional;

/// A slot: one way in which personal data are worked with, as the register of processing activities has it (GDPR art.
/// 30)
/// and the information for those concerned tells it (art. 13).
///
/// Its texts are those of its key: the key itself names it; `.purpose`, `.data` and `.kept` say what for, which data,
/// and how
/// long. A text `.kept` is given the number of days of its term, or 0.
///
/// @param key of its texts, for example `people.processing.accounts`
/// @param order place in the register, ascending
/// @param retention how long data are kept after they are of no more use, where one length says it
public record ProcessingActivity(
        String key,
        int order,
        LegalBasis basis,
        Concerned concerned,
        Recipients recipients,
        Optional<Period> retention) {

    /// On which ground of GDPR art. 6(1) data are worked with. Each unit has its lawyer confirm it.
    public enum LegalBasis {
        /// Letter (c): a duty that the law lays on the office.
        LEGAL_DUTY,
        /// Letter (e): a task in the public interest or of public authority.
        PUBLIC_TASK
    }

    /// Whose data they are.
    public enum Concerned {
        /// People who work with the program, and those who were invited to.
        STAFF,
        /// Anybody who writes to the office through its pages.
        WRITERS
    }

    /// Who gets to see the data, beside whoever runs the servers for the office.
    public enum Recipients {
        /// Those in the office whose task it is.
        OFFICE,
        /// Those in the office whose task it is, and the mail servers on the way.
        OFFICE_AND_MAIL
    }

    /// Days of the term, for the text that says it; 0 when there is none.
    public int days() {
        return retention
                .map(term -> (int) term.toTotalMonths() * 30 + term.getDays())
                .orElse(0);
    }

    public String basisKey() {
        return switch (basis) {
            case LEGAL_DUTY -> "privacy.basis.legal-duty";
            case PUBLIC_TASK -> "privacy.basis.public-task";
        };
    }

    public String concernedKey() {
        return switch (concerned) {
            case STAFF -> "privacy.concerned.staff";
            case WRITERS -> "privacy.concerned.writers";
        };
    }

    public String recipientsKey() {
        return switch (recipients) {
            case OFFICE -> "privacy.recipients.office";
            case OFFICE_AND_MAIL -> "privacy.recipients.office-and-mail";
        };
    }
}
