package przystan.people.domain;

import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;

/// Somebody who has shown the first proof shows the second: a code of their authenticator, or a recovery code.
@Component
public class SecondProof {

    private final Authenticators authenticators;
    private final CodeCheck codes;
    private final AuditTrail trail;
    private final AsPerson asPerson;

    SecondProof(Authenticators authenticators, CodeCheck codes, AuditTrail trail, AsPerson asPerson) {
        this.authenticators = authenticators;
        this.codes = codes;
        this.trail = trail;
        this.asPerson = asPerson;
    }

    /// What came of it.
    public enum Outcome {
        PROVED,
        REFUSED,
        /// Too many attempts failed; nothing was looked at.
        LATER
    }

    /// Whether there is an authenticator to be asked for.
    public boolean isSet(PersonId person) {
        return asPerson.of(person, () -> authenticators.secret(person).isPresent());
    }

    /// @param network the address they come from
    public Outcome prove(PersonId person, String typed, String network) {
        return asPerson.of(person, () -> switch (codes.judge(person, typed, network)) {
            case RIGHT -> {
                trail.record(new Author.Self(person), InvitePerson.thing("people.act.signed-in", person));
                yield Outcome.PROVED;
            }
            case WRONG -> Outcome.REFUSED;
            case LATER -> Outcome.LATER;
        });
    }
}
