package przystan.people.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.audit.AuditTrail;
import przystan.audit.ErasePersonKey;
import przystan.privacy.HeldData;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;
import przystan.tenancy.UnitRegister;

/// Everything personal about somebody who has an account is erased, in every unit and for good (decision 0030). What
/// they
/// did in office stays in the record, under a number without a name.
///
/// The account is closed first, in one transaction; then each unit erases what it holds in one of its own. Should the
/// program die in between, [PeopleRetention] goes on the next night, since nobody can come in any more.
@Component
public class EraseAccount {

    private final Accounts accounts;
    private final HeldRoles roles;
    private final BlankAccount blank;
    private final OwnProof proof;
    private final AsPerson asPerson;
    private final List<HeldData> held;
    private final UnitRegister units;
    private final AuditTrail trail;
    private final ErasePersonKey personKey;
    private final Clock clock;

    EraseAccount(
            Accounts accounts,
            HeldRoles roles,
            BlankAccount blank,
            OwnProof proof,
            AsPerson asPerson,
            List<HeldData> held,
            UnitRegister units,
            AuditTrail trail,
            ErasePersonKey personKey,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.blank = blank;
        this.proof = proof;
        this.asPerson = asPerson;
        this.held = held;
        this.units = units;
        this.trail = trail;
        this.personKey = personKey;
        this.clock = clock;
    }

    /// Why an account is not erased.
    public enum Refusal {
        /// The address that was typed is not that of the account.
        OTHER_ADDRESS,
        WRONG_PROOF,
        /// Too many proofs were wrong.
        LATER,
        /// Then nobody could invite people or give roles any more in a unit.
        LAST_ADMINISTRATOR;

        public String textKey() {
            return "people.erasure.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        record Erased() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /// Whether the person could be erased now, so that the page says why not before anybody types.
    public Optional<Refusal> obstacle(PersonId person, LocalDate today) {
        var administers = asPerson.of(person, () -> roles.unitsOf(person, Role.ADMINISTRATOR, today));
        return administers.stream().anyMatch(unit -> alone(unit, today))
                ? Optional.of(Refusal.LAST_ADMINISTRATOR)
                : Optional.empty();
    }

    private boolean alone(UnitId unit, LocalDate today) {
        return CurrentUnit.within(unit, () -> asPerson.here(() -> roles.holders(Role.ADMINISTRATOR, today) < 2));
    }

    /// The person has their own account erased.
    ///
    /// @param typedEmail the address of the account, typed once more: it is what those show who have no password
    public Outcome eraseOwn(PersonId person, String typedEmail, OwnProof.Shown shown, LocalDate today) {
        var obstacle = obstacle(person, today);
        if (obstacle.isPresent()) {
            return new Outcome.Refused(obstacle.get());
        }
        var own = asPerson.of(
                person, () -> accounts.find(person).orElseThrow().holder().email());
        if (!Email.in(typedEmail).equals(Optional.of(own))) {
            return new Outcome.Refused(Refusal.OTHER_ADDRESS);
        }
        return switch (proof.within(person, shown, proven -> accounts.close(proven, today, today))) {
            case OwnProof.Outcome.Done<?> done -> {
                erase(person, new Author.Self(person), today);
                yield new Outcome.Erased();
            }
            case OwnProof.Outcome.Refused<?> wrong -> new Outcome.Refused(Refusal.WRONG_PROOF);
            case OwnProof.Outcome.Later<?> later -> new Outcome.Refused(Refusal.LATER);
        };
    }

    /// Erases a person whose account is closed; doing it again does nothing. Called in a unit and outside of a
    /// transaction.
    public void erase(PersonId person, Author by, LocalDate today) {
        for (var unit : units.all()) {
            CurrentUnit.within(unit.id(), () -> asPerson.of(person, () -> eraseHere(person, by)));
        }
        asPerson.of(person, () -> {
            blank.blank(person, today);
            personKey.erase(by, person);
            return person;
        });
    }

    /// A unit in which they never had a role has nothing to write down.
    private PersonId eraseHere(PersonId person, Author by) {
        held.forEach(kind -> kind.erase(person, clock.instant()));
        if (!roles.of(person).isEmpty()) {
            trail.record(by, InvitePerson.thing("people.act.erased", person));
        }
        return person;
    }
}
