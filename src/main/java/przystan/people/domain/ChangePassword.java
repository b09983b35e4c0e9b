package przystan.people.domain;

import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;

/// Somebody who is signed in sets another password.
@Component
public class ChangePassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final AsPerson asPerson;

    ChangePassword(Accounts accounts, Passwords passwords, AuditTrail trail, AsPerson asPerson) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.asPerson = asPerson;
    }

    /// What came of it.
    public sealed interface Outcome {

        record Changed() implements Outcome {}

        record WrongOld() implements Outcome {}

        record Refused(PasswordFault why) implements Outcome {}
    }

    /// Done as the person at work; hashing keeps no connection.
    public Outcome change(PersonId person, String old, String wanted) {
        var hash = asPerson.here(() -> accounts.password(person));
        if (!passwords.matches(old, hash)) {
            return new Outcome.WrongOld();
        }
        var holder = asPerson.here(() -> accounts.find(person).orElseThrow().holder());
        var fault = passwords.judge(wanted, holder.name(), holder.email().value());
        if (fault.isPresent()) {
            return new Outcome.Refused(fault.get());
        }
        var next = passwords.hash(wanted);
        return asPerson.here(() -> {
            accounts.setPassword(person, next);
            trail.record(new Author.Self(person), InvitePerson.thing("people.act.password-changed", person));
            return new Outcome.Changed();
        });
    }
}
