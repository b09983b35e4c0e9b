package przystan.people.domain;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;

/// Somebody signs in through the city's own directory, which says whose address of mail theirs is. Whoever is invited
/// and has not come yet takes up the invitation by it.
@Component
public class SignInByDirectory {

    private final Accounts accounts;
    private final Entrance entrance;
    private final AuditTrail trail;
    private final AsPerson asPerson;

    SignInByDirectory(Accounts accounts, Entrance entrance, AuditTrail trail, AsPerson asPerson) {
        this.accounts = accounts;
        this.entrance = entrance;
        this.trail = trail;
        this.asPerson = asPerson;
    }

    /// @param vouchedEmail an address that the directory has verified
    public Entrance.Outcome signIn(String vouchedEmail, LocalDate today) {
        return Email.in(vouchedEmail)
                .flatMap(email -> asPerson.here(() -> accounts.idOf(email)))
                .map(person -> asPerson.of(person, () -> enter(person, today)))
                .orElseGet(Entrance.Outcome.Refused::new);
    }

    private Entrance.Outcome enter(PersonId person, LocalDate today) {
        switch (accounts.find(person).orElseThrow()) {
            case Account.Invited(var holder) -> {
                accounts.open(person, holder.name(), today);
                trail.record(new Author.Self(person), InvitePerson.thing("people.act.opened", person));
            }
            case Account.Open open -> {}
            case Account.Closed closed -> {}
        }
        return entrance.openWide(person);
    }

    /// Writes down that the directory's answer let nobody in.
    ///
    /// @param why a word of our own or of the standard, for example `invalid_nonce`; nothing of a person
    public void refused(String why) {
        asPerson.here(() -> {
            trail.record(
                    new Author.Visitor(),
                    Deed.of("people.act.directory-refused", new Deed.Thing("people.account", ""))
                            .changing(Map.of(), Map.of("why", why)));
            return why;
        });
    }
}
