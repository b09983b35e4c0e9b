package przystan.people.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.people.InvitationLetter;

/// Somebody is invited, and told so by mail, with the link by which they take up their account.
@Component
@NamedInterface("enrolment")
public class SendInvitation {

    private final InvitePerson invitePerson;
    private final Accounts accounts;
    private final LetterRack letters;

    SendInvitation(InvitePerson invitePerson, Accounts accounts, LetterRack letters) {
        this.invitePerson = invitePerson;
        this.accounts = accounts;
        this.letters = letters;
    }

    /// As [InvitePerson#invite]; whoever has an account already gets no letter.
    @Transactional
    public InvitePerson.Outcome invite(InvitePerson.Invitation invitation, Author by, LocalDate today) {
        var outcome = invitePerson.invite(invitation, by, today);
        switch (outcome) {
            case InvitePerson.Outcome.Invited invited ->
                invited.secret().ifPresent(secret -> send(invited.person(), secret));
            case InvitePerson.Outcome.Refused refused -> {}
        }
        return outcome;
    }

    /// A new letter for somebody who did not come in time.
    ///
    /// @return the secret of its link; nothing when the account needs none
    @Transactional
    public Optional<String> again(PersonId person, Author by) {
        var secret = invitePerson.again(person, by);
        secret.ifPresent(made -> send(person, made));
        return secret;
    }

    private void send(PersonId person, String secret) {
        letters.send(accounts.find(person).orElseThrow().holder(), new InvitationLetter(secret));
    }
}
