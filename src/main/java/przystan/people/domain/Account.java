package przystan.people.domain;

import java.time.LocalDate;
import przystan.access.PersonId;
import przystan.texts.Language;

/// Somebody who may sign in, once they have taken up their invitation.
public sealed interface Account {

    Holder holder();

    /// Whose account it is.
    ///
    /// @param language in which the program writes to them
    record Holder(PersonId id, Email email, String name, Language language) {}

    /// The person has not come yet.
    record Invited(Holder holder) implements Account {}

    /// @param secondFactor what stands ready to be asked for beside the password
    record Open(Holder holder, LocalDate since, SecondFactor secondFactor) implements Account {}

    /// Nobody signs in here any more; what was done by the person stays in the record.
    record Closed(Holder holder, LocalDate on) implements Account {}

    /// Whether there is a second proof.
    enum SecondFactor {
        NONE,
        AUTHENTICATOR
    }
}
