package przystan.people.domain;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import przystan.access.PersonId;

/// Somebody who is signed in shows once more that it is they, before what protects their account is changed: by the
/// password, if there is one, and by a code, if there is an authenticator.
@Component
public class OwnProof {

    private final Accounts accounts;
    private final Authenticators authenticators;
    private final Passwords passwords;
    private final CodeCheck codes;
    private final Attempts attempts;
    private final AsPerson asPerson;

    OwnProof(
            Accounts accounts,
            Authenticators authenticators,
            Passwords passwords,
            CodeCheck codes,
            Attempts attempts,
            AsPerson asPerson) {
        this.accounts = accounts;
        this.authenticators = authenticators;
        this.passwords = passwords;
        this.codes = codes;
        this.attempts = attempts;
        this.asPerson = asPerson;
    }

    /// What was typed.
    ///
    /// @param network the address the person comes from
    public record Shown(String password, String code, String network) {

        /// What is secret in it is for nobody else to read.
        @Override
        public String toString() {
            return "Shown";
        }
    }

    /// What came of it.
    sealed interface Outcome<T> {

        record Done<T>(T answer) implements Outcome<T> {}

        record Refused<T>() implements Outcome<T> {}

        record Later<T>() implements Outcome<T> {}
    }

    /// Does the act, in one transaction with the check of the code. Hashing keeps no connection.
    <T> Outcome<T> within(PersonId person, Shown shown, Function<PersonId, T> act) {
        var account = CodeCheck.account(person);
        if (!attempts.begins(account, shown.network())) {
            return new Outcome.Later<>();
        }
        var hash = asPerson.of(person, () -> accounts.password(person));
        if (hash.isPresent() && !passwords.matches(shown.password(), hash)) {
            return new Outcome.Refused<>();
        }
        attempts.succeeded(account, shown.network());
        return asPerson.of(person, () -> {
            if (authenticators.secret(person).isEmpty()) {
                return new Outcome.Done<>(act.apply(person));
            }
            return switch (codes.judge(person, shown.code(), shown.network())) {
                case RIGHT -> new Outcome.Done<>(act.apply(person));
                case WRONG -> new Outcome.Refused<>();
                case LATER -> new Outcome.Later<>();
            };
        });
    }
}
