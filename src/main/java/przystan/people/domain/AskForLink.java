package przystan.people.domain;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;
import przystan.people.LinkLetter;
import przystan.people.ResetLetter;
import przystan.tenancy.CurrentUnit;

/// Somebody who is not signed in asks for a letter with a link, to set a new password or to sign in.
///
/// The letter is written after the answer was given: neither what is answered nor how long it takes says whether there
/// is an account.
@Component
public class AskForLink {

    private static final Logger LOG = LoggerFactory.getLogger(AskForLink.class);

    private final Accounts accounts;
    private final Tokens tokens;
    private final Attempts attempts;
    private final LetterRack letters;
    private final AuditTrail trail;
    private final AsPerson asPerson;

    AskForLink(
            Accounts accounts,
            Tokens tokens,
            Attempts attempts,
            LetterRack letters,
            AuditTrail trail,
            AsPerson asPerson) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.attempts = attempts;
        this.letters = letters;
        this.trail = trail;
        this.asPerson = asPerson;
    }

    /// What the link is wanted for.
    public enum Errand {
        NEW_PASSWORD,
        SIGN_IN
    }

    /// What is answered.
    public enum Outcome {
        /// If there is such an account, a letter is on its way.
        HEARD,
        NO_ADDRESS,
        /// Too many letters were asked for.
        LATER
    }

    /// @param network the address they come from
    public Outcome ask(String typedEmail, Errand errand, String network) {
        var email = Email.in(typedEmail);
        if (email.isEmpty()) {
            return Outcome.NO_ADDRESS;
        }
        var counted = "letter " + email.get().value();
        if (attempts.tooManyLetters(counted, network)) {
            return Outcome.LATER;
        }
        attempts.failed(counted, network);
        var unit = CurrentUnit.required();
        Thread.ofVirtual().name("letter").start(() -> CurrentUnit.within(unit, () -> write(email.get(), errand)));
        return Outcome.HEARD;
    }

    private boolean write(Email email, Errand errand) {
        try {
            return asPerson.here(() -> accounts.idOf(email))
                    .map(person -> asPerson.of(person, () -> write(person, errand)))
                    .orElse(false);
        } catch (RuntimeException failed) {
            LOG.error(
                    "a letter that was asked for could not be written: {}",
                    failed.getClass().getName());
            return false;
        }
    }

    private boolean write(PersonId person, Errand errand) {
        return switch (accounts.find(person).orElseThrow()) {
            case Account.Open open -> write(open.holder(), errand);
            case Account.Invited invited -> false;
            case Account.Closed closed -> false;
        };
    }

    private boolean write(Account.Holder to, Errand errand) {
        switch (errand) {
            case NEW_PASSWORD -> letters.send(to, new ResetLetter(tokens.make(to.id(), Tokens.Purpose.RESET)));
            case SIGN_IN -> letters.send(to, new LinkLetter(tokens.make(to.id(), Tokens.Purpose.LINK)));
        }
        trail.record(new Author.Visitor(), InvitePerson.thing("people.act.link-asked", to.id()));
        return true;
    }

    /// Whether a link can still be used; opening its page does not use it up.
    public boolean waits(String secret, Errand errand) {
        return holder(secret, errand).isPresent();
    }

    Optional<PersonId> holder(String secret, Errand errand) {
        var purpose = switch (errand) {
            case NEW_PASSWORD -> Tokens.Purpose.RESET;
            case SIGN_IN -> Tokens.Purpose.LINK;
        };
        return asPerson.here(() -> tokens.holder(secret, purpose));
    }
}
