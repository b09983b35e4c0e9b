package przystan.people.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.texts.Language;

/// Somebody is asked to work here, with a first role. Who has an account already, of this unit or another, keeps it.
@Component
@NamedInterface("enrolment")
public class InvitePerson {

    private final Accounts accounts;
    private final Tokens tokens;
    private final GiveRole giveRole;
    private final AuditTrail trail;

    InvitePerson(Accounts accounts, Tokens tokens, GiveRole giveRole, AuditTrail trail) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.giveRole = giveRole;
        this.trail = trail;
    }

    /// Who is invited.
    public record Invitation(Email email, String name, Language language, HeldRole role) {}

    /// What came of it.
    public sealed interface Outcome {

        /// @param secret of the link by which the account is taken up; none for a person who has one open
        record Invited(PersonId person, Optional<String> secret) implements Outcome {

            /// What is secret in it is for nobody else to read.
            @Override
            public String toString() {
                return "Invited[" + person + "]";
            }
        }

        record Refused(GiveRole.Refusal why) implements Outcome {}
    }

    @Transactional
    public Outcome invite(Invitation invitation, Author by, LocalDate today) {
        var known = accounts.idOf(invitation.email());
        var person = known.orElseGet(() -> accounts.add(invitation.email(), invitation.name(), invitation.language()));
        if (known.isEmpty()) {
            trail.record(
                    by,
                    thing("people.act.invited", person)
                            .changing(
                                    Map.of(),
                                    Map.of(
                                            "name", invitation.name(),
                                            "email", invitation.email().value()))
                            .about(person));
        }
        return switch (giveRole.give(person, invitation.role(), by, today)) {
            case GiveRole.Outcome.Given given -> new Outcome.Invited(person, secret(person));
            case GiveRole.Outcome.Refused refused -> new Outcome.Refused(refused.why());
        };
    }

    /// The role just given lets the unit see the account, and whether it is open.
    private Optional<String> secret(PersonId person) {
        return switch (accounts.find(person).orElseThrow()) {
            case Account.Invited invited -> Optional.of(tokens.make(person, Tokens.Purpose.INVITATION));
            case Account.Open open -> Optional.empty();
            case Account.Closed closed -> Optional.empty();
        };
    }

    /// A new link for somebody who did not come in time.
    @Transactional
    public Optional<String> again(PersonId person, Author by) {
        var secret = accounts.find(person).flatMap(known -> secret(person));
        secret.ifPresent(made -> trail.record(by, thing("people.act.invited-again", person)));
        return secret;
    }

    static Deed thing(String act, PersonId person) {
        return Deed.of(act, new Deed.Thing("people.account", person.value().toString()));
    }
}
