package przystan.people.domain;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;

/// Lets in whoever has shown a first proof that is no password, as far as their account allows.
@Component
public class Entrance {

    private final Accounts accounts;
    private final AuditTrail trail;

    Entrance(Accounts accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// They are in.
        record In(PersonId person) implements Outcome {}

        /// A code of the authenticator is asked for.
        record CodeWanted(PersonId person) implements Outcome {}

        record Refused() implements Outcome {}
    }

    /// After a proof that stands for one.
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome open(PersonId person) {
        return switch (accounts.find(person).orElseThrow()) {
            case Account.Open open ->
                switch (open.secondFactor()) {
                    case AUTHENTICATOR -> new Outcome.CodeWanted(person);
                    case NONE -> in(person);
                };
            case Account.Invited invited -> new Outcome.Refused();
            case Account.Closed closed -> new Outcome.Refused();
        };
    }

    /// After a proof that stands for two.
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome openWide(PersonId person) {
        return switch (accounts.find(person).orElseThrow()) {
            case Account.Open open -> in(person);
            case Account.Invited invited -> new Outcome.Refused();
            case Account.Closed closed -> new Outcome.Refused();
        };
    }

    private Outcome in(PersonId person) {
        trail.record(new Author.Self(person), InvitePerson.thing("people.act.signed-in", person));
        return new Outcome.In(person);
    }
}
