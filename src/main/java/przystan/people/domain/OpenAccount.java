package przystan.people.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;

/// Somebody takes up their invitation: says their name and sets a password.
@Component
@NamedInterface("enrolment")
public class OpenAccount {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final AsPerson asPerson;

    OpenAccount(Accounts accounts, Tokens tokens, Passwords passwords, AuditTrail trail, AsPerson asPerson) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.trail = trail;
        this.asPerson = asPerson;
    }

    /// What came of it.
    public sealed interface Outcome {

        record Opened(PersonId person) implements Outcome {}

        record PasswordRefused(PasswordFault why) implements Outcome {}

        /// The link was used, is too old, or never was.
        record LinkSpent() implements Outcome {}
    }

    /// Who is invited by a link, as long as it waits.
    public Optional<Account.Holder> invited(String secret) {
        var person = asPerson.here(() -> tokens.holder(secret, Tokens.Purpose.INVITATION));
        return person.isEmpty() ? Optional.empty() : holder(person.get());
    }

    private Optional<Account.Holder> holder(PersonId person) {
        return asPerson.of(
                person,
                () -> accounts.find(person)
                        .filter(Account.Invited.class::isInstance)
                        .map(Account::holder));
    }

    public Outcome open(String secret, String name, String password, LocalDate today) {
        var holder = invited(secret);
        if (holder.isEmpty()) {
            return new Outcome.LinkSpent();
        }
        var fault = passwords.judge(password, name, holder.get().email().value());
        if (fault.isPresent()) {
            return new Outcome.PasswordRefused(fault.get());
        }
        var hash = passwords.hash(password);
        return asPerson.of(holder.get().id(), () -> {
            var used = tokens.use(secret, Tokens.Purpose.INVITATION);
            if (used.isEmpty()) {
                return new Outcome.LinkSpent();
            }
            accounts.open(used.get(), name, today);
            accounts.setPassword(used.get(), hash);
            trail.record(new Author.Self(used.get()), InvitePerson.thing("people.act.opened", used.get()));
            return new Outcome.Opened(used.get());
        });
    }
}
