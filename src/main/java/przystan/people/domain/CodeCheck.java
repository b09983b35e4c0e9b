package przystan.people.domain;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;

/// Judges a code of the authenticator or a recovery code, in the transaction of the act that asks for it, and uses it
/// up. What was wrong with it is not told apart.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodeCheck {

    private final Authenticators authenticators;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final Clock clock;

    CodeCheck(Authenticators authenticators, Attempts attempts, AuditTrail trail, Clock clock) {
        this.authenticators = authenticators;
        this.attempts = attempts;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is thought of a code.
    enum Verdict {
        RIGHT,
        WRONG,
        /// Too many were wrong; this one was not looked at.
        LATER
    }

    /// @param network the address the person comes from
    Verdict judge(PersonId person, String typed, String network) {
        var account = account(person);
        authenticators.await(person);
        if (attempts.tooMany(account, network)) {
            return Verdict.LATER;
        }
        if (right(person, typed)) {
            attempts.forget(account);
            return Verdict.RIGHT;
        }
        attempts.count(account, network);
        trail.record(new Author.Visitor(), InvitePerson.thing("people.act.code-refused", person));
        return Verdict.WRONG;
    }

    /// Under what failed codes of a person are counted.
    static String account(PersonId person) {
        return "code " + person.value();
    }

    private boolean right(PersonId person, String typed) {
        var secret = authenticators.secret(person);
        if (secret.isEmpty()) {
            return false;
        }
        var step = secret.get().stepOf(typed.replaceAll("\\s", ""), clock.instant());
        if (step.isPresent()) {
            return authenticators.spend(person, step.getAsLong());
        }
        return RecoveryCode.in(typed)
                .filter(code -> authenticators.spend(person, code))
                .isPresent();
    }
}
