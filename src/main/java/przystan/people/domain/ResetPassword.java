package przystan.people.domain;

import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;

/// Somebody who has forgotten their password sets a new one with a link that came by mail. All their sessions end.
@Component
public class ResetPassword {

    private final Accounts accounts;
    private final AskForLink links;
    private final Tokens tokens;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final AsPerson asPerson;

    ResetPassword(
            Accounts accounts,
            AskForLink links,
            Tokens tokens,
            Passwords passwords,
            Sessions sessions,
            Attempts attempts,
            AuditTrail trail,
            AsPerson asPerson) {
        this.accounts = accounts;
        this.links = links;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.trail = trail;
        this.asPerson = asPerson;
    }

    /// What came of it.
    public sealed interface Outcome {

        record Set() implements Outcome {}

        record PasswordRefused(PasswordFault why) implements Outcome {}

        /// The link was used, is too old, or never was.
        record LinkSpent() implements Outcome {}
    }

    public Outcome reset(String secret, String password) {
        var person = links.holder(secret, AskForLink.Errand.NEW_PASSWORD);
        if (person.isEmpty()) {
            return new Outcome.LinkSpent();
        }
        var holder = asPerson.of(
                person.get(), () -> accounts.find(person.get()).orElseThrow().holder());
        var fault = passwords.judge(password, holder.name(), holder.email().value());
        if (fault.isPresent()) {
            return new Outcome.PasswordRefused(fault.get());
        }
        var hash = passwords.hash(password);
        return asPerson.of(holder.id(), () -> set(holder, secret, hash));
    }

    private Outcome set(Account.Holder holder, String secret, String hash) {
        if (tokens.use(secret, Tokens.Purpose.RESET).isEmpty() || !isOpen(holder.id())) {
            return new Outcome.LinkSpent();
        }
        accounts.setPassword(holder.id(), hash);
        sessions.endAll(holder.id());
        attempts.forget(holder.email().value());
        trail.record(new Author.Self(holder.id()), InvitePerson.thing("people.act.password-reset", holder.id()));
        return new Outcome.Set();
    }

    private boolean isOpen(PersonId person) {
        return switch (accounts.find(person).orElseThrow()) {
            case Account.Open open -> true;
            case Account.Invited invited -> false;
            case Account.Closed closed -> false;
        };
    }
}
