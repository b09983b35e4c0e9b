package przystan.people.domain;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;
import przystan.keys.SealBroken;
import przystan.keys.Vault;

/// Somebody sets up an authenticator, renews it, or turns it off. What is there already is touched only by who shows
/// the password and a code of it.
@Component
public class SetUpAuthenticator {

    private static final String FIRST = "people.authenticator.first.";
    private static final String RENEWAL = "people.authenticator.renewal.";

    private final Authenticators authenticators;
    private final Accounts accounts;
    private final OwnProof ownProof;
    private final AuditTrail trail;
    private final AsPerson asPerson;
    private final Vault vault;
    private final Clock clock;

    SetUpAuthenticator(
            Authenticators authenticators,
            Accounts accounts,
            OwnProof ownProof,
            AuditTrail trail,
            AsPerson asPerson,
            Vault vault,
            Clock clock) {
        this.authenticators = authenticators;
        this.accounts = accounts;
        this.ownProof = ownProof;
        this.trail = trail;
        this.asPerson = asPerson;
        this.vault = vault;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// @param pending what the person's authenticator is to be given, sealed until a code confirms it
        record Begun(String pending) implements Outcome {}

        /// The authenticator counts from now on.
        record Done(List<RecoveryCode> recoveryCodes) implements Outcome {}

        record TurnedOff() implements Outcome {}

        /// The code is none of the new authenticator's.
        record WrongCode() implements Outcome {}

        /// The password or the code of the authenticator in use is wrong.
        record Refused() implements Outcome {}

        /// Too many attempts failed; nothing was looked at.
        record Later() implements Outcome {}
    }

    /// How a person's own things stand.
    ///
    /// @param hasPassword whether one is asked for beside the code
    public record Standing(boolean set, int recoveryCodesLeft, boolean hasPassword, String email) {}

    public Standing standing(PersonId person) {
        return asPerson.of(
                person,
                () -> new Standing(
                        authenticators.secret(person).isPresent(),
                        authenticators.recoveryCodesLeft(person),
                        accounts.password(person).isPresent(),
                        accounts.find(person).orElseThrow().holder().email().value()));
    }

    /// For a person who has none.
    public Outcome.Begun begin(PersonId person) {
        return new Outcome.Begun(seal(CodeSecret.fresh(), FIRST + person.value()));
    }

    /// Nothing when it was sealed for another person.
    public Optional<CodeSecret> pending(PersonId person, String sealed) {
        return open(sealed, RENEWAL + person.value()).or(() -> open(sealed, FIRST + person.value()));
    }

    /// Confirms a pending authenticator by its first code.
    public Outcome confirm(PersonId person, String pending, String code) {
        return asPerson.of(person, () -> {
            authenticators.await(person);
            var purpose = authenticators.secret(person).isPresent() ? RENEWAL : FIRST;
            var secret = open(pending, purpose + person.value());
            var step = secret.map(found -> found.stepOf(code.replaceAll("\\s", ""), clock.instant()))
                    .orElse(OptionalLong.empty());
            if (secret.isEmpty() || step.isEmpty()) {
                return new Outcome.WrongCode();
            }
            authenticators.keep(person, secret.get(), step.getAsLong());
            return done(person, "people.act.authenticator-set");
        });
    }

    private Outcome done(PersonId person, String act) {
        var codes = RecoveryCode.fresh();
        authenticators.keep(person, codes);
        trail.record(new Author.Self(person), InvitePerson.thing(act, person));
        return new Outcome.Done(codes);
    }

    /// Another authenticator is to take the place of the one in use.
    public Outcome renew(PersonId person, OwnProof.Shown shown) {
        return proved(person, shown, who -> new Outcome.Begun(seal(CodeSecret.fresh(), RENEWAL + who.value())));
    }

    public Outcome renewRecoveryCodes(PersonId person, OwnProof.Shown shown) {
        return proved(person, shown, who -> done(who, "people.act.recovery-codes-renewed"));
    }

    public Outcome turnOff(PersonId person, OwnProof.Shown shown) {
        return proved(person, shown, who -> {
            authenticators.remove(who);
            trail.record(new Author.Self(who), InvitePerson.thing("people.act.authenticator-removed", who));
            return new Outcome.TurnedOff();
        });
    }

    private Outcome proved(PersonId person, OwnProof.Shown shown, Function<PersonId, Outcome> act) {
        return switch (ownProof.within(person, shown, act)) {
            case OwnProof.Outcome.Done<Outcome>(var outcome) -> outcome;
            case OwnProof.Outcome.Refused<Outcome> refused -> new Outcome.Refused();
            case OwnProof.Outcome.Later<Outcome> later -> new Outcome.Later();
        };
    }

    private String seal(CodeSecret secret, String purpose) {
        return Base64.getEncoder().encodeToString(vault.seal(secret.bytes(), purpose));
    }

    private Optional<CodeSecret> open(String sealed, String purpose) {
        try {
            return Optional.of(new CodeSecret(vault.open(Base64.getDecoder().decode(sealed), purpose)));
        } catch (SealBroken another) {
            return Optional.empty();
        }
    }
}
