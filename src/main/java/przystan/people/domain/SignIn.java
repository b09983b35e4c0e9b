package przystan.people.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;

/// Somebody proves by a password who they are.
///
/// What is wrong is not told apart: an unknown address, a wrong password and a closed account get the same answer after
/// the same time.
@Component
@NamedInterface("enrolment")
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final AsPerson asPerson;

    SignIn(Accounts accounts, Passwords passwords, Attempts attempts, AuditTrail trail, AsPerson asPerson) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.trail = trail;
        this.asPerson = asPerson;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// They are in.
        record In(PersonId person) implements Outcome {}

        /// The password is right; a code of the authenticator is asked for.
        record CodeWanted(PersonId person) implements Outcome {}

        record Refused() implements Outcome {}

        /// Too many attempts failed; nothing was looked at.
        record Later() implements Outcome {}
    }

    /// @param network the address they come from
    public Outcome signIn(String typedEmail, String password, String network) {
        var email = Email.in(typedEmail);
        var tried = email.map(Email::value).orElse("");
        if (!attempts.begins(tried, network)) {
            return new Outcome.Later();
        }
        var person = idOf(email);
        var hash = person.isEmpty() ? Optional.<String>empty() : password(person.get());
        if (!passwords.matches(password, hash) || person.isEmpty()) {
            return refused();
        }
        return asPerson.of(person.get(), () -> enter(person.get(), tried, network));
    }

    private Optional<PersonId> idOf(Optional<Email> email) {
        return email.isEmpty() ? Optional.empty() : asPerson.here(() -> accounts.idOf(email.get()));
    }

    private Optional<String> password(PersonId person) {
        return asPerson.of(person, () -> accounts.password(person));
    }

    private Outcome refused() {
        return asPerson.here(() -> {
            trail.record(
                    new Author.Visitor(), Deed.of("people.act.sign-in-refused", new Deed.Thing("people.account", "")));
            return new Outcome.Refused();
        });
    }

    private Outcome enter(PersonId person, String tried, String network) {
        return switch (accounts.find(person).orElseThrow()) {
            case Account.Open open -> {
                attempts.succeeded(tried, network);
                attempts.forget(tried);
                if (open.secondFactor() == Account.SecondFactor.AUTHENTICATOR) {
                    yield new Outcome.CodeWanted(person);
                }
                record(person);
                yield new Outcome.In(person);
            }
            case Account.Invited invited -> refused();
            case Account.Closed closed -> refused();
        };
    }

    private void record(PersonId person) {
        trail.record(
                new Author.Self(person),
                Deed.of(
                        "people.act.signed-in",
                        new Deed.Thing("people.account", person.value().toString())));
    }

    /// For the buttons of the demonstration: the account of an address, without a proof.
    public Optional<PersonId> withoutProof(String typedEmail) {
        return idOf(Email.in(typedEmail));
    }

    /// For the people of the demonstration, who never come to take up their invitation.
    public void openWithoutProof(String typedEmail, LocalDate today) {
        withoutProof(typedEmail)
                .ifPresent(person -> asPerson.of(person, () -> {
                    var holder = accounts.find(person).orElseThrow().holder();
                    accounts.open(person, holder.name(), today);
                    return holder;
                }));
    }
}
