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
    private final Attempts attempts;
    private final AuditTrail trail;
    private final AsPerson asPerson;

    ChangePassword(Accounts accounts, Passwords passwords, Attempts attempts, AuditTrail trail, AsPerson asPerson) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.trail = trail;
        this.asPerson = asPerson;
    }

    /// What came of it.
    public sealed interface Outcome {

        record Changed() implements Outcome {}

        record WrongOld() implements Outcome {}

        record Refused(PasswordFault why) implements Outcome {}

        /// Too many attempts failed; nothing was looked at.
        record Later() implements Outcome {}
    }

    /// Done as the person at work; hashing keeps no connection.
    ///
    /// @param network the address they come from
    public Outcome change(PersonId person, String old, String wanted, String network) {
        var account = CodeCheck.account(person);
        if (!attempts.begins(account, network)) {
            return new Outcome.Later();
        }
        var hash = asPerson.here(() -> accounts.password(person));
        if (!passwords.matches(old, hash)) {
            return new Outcome.WrongOld();
        }
        attempts.succeeded(account, network);
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
