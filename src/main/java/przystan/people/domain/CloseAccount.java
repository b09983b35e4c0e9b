package przystan.people.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.audit.AuditTrail;

/// An administrator closes the account of somebody who left. Nobody signs in there any more; it is erased after a
/// while.
@Component
public class CloseAccount {

    /// How long a closed account waits to be erased, so that what was handed over late can still be asked for.
    public static final Period KEPT = Period.ofDays(90);

    private final Accounts accounts;
    private final HeldRoles roles;
    private final Tokens tokens;
    private final Sessions sessions;
    private final AsPerson asPerson;
    private final AuditTrail trail;

    CloseAccount(
            Accounts accounts, HeldRoles roles, Tokens tokens, Sessions sessions, AsPerson asPerson, AuditTrail trail) {
        this.accounts = accounts;
        this.roles = roles;
        this.tokens = tokens;
        this.sessions = sessions;
        this.asPerson = asPerson;
        this.trail = trail;
    }

    /// Why an account is not closed.
    public enum Refusal {
        /// Who does not work in the unit is not the unit's to close.
        NOT_OF_THE_UNIT,
        /// Their own is erased on the page of their account.
        ONES_OWN,
        CLOSED_ALREADY,
        /// Another unit has given them a role that counts.
        WORKS_ELSEWHERE,
        /// Then nobody could invite people or give roles any more.
        LAST_ADMINISTRATOR;

        public String textKey() {
            return "people.closing.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        record Closed() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /// Closes it in one transaction, as the person, whose roles in other units nobody else sees.
    public Outcome close(PersonId person, Author by, LocalDate today) {
        if (by instanceof Author.Officer officer && officer.person().equals(person)) {
            return new Outcome.Refused(Refusal.ONES_OWN);
        }
        return asPerson.of(person, () -> {
            var here = roles.of(person);
            if (here.isEmpty()) {
                return new Outcome.Refused(Refusal.NOT_OF_THE_UNIT);
            }
            if (accounts.find(person).orElseThrow() instanceof Account.Closed) {
                return new Outcome.Refused(Refusal.CLOSED_ALREADY);
            }
            if (roles.countsElsewhere(person, today)) {
                return new Outcome.Refused(Refusal.WORKS_ELSEWHERE);
            }
            if (here.stream().anyMatch(role -> role.role() == Role.ADMINISTRATOR && role.countsOn(today))
                    && roles.holders(Role.ADMINISTRATOR, today) < 2) {
                return new Outcome.Refused(Refusal.LAST_ADMINISTRATOR);
            }
            accounts.close(person, today, today.plus(KEPT));
            roles.endAll(person, today.minusDays(1));
            tokens.forget(person);
            sessions.endAll(person);
            trail.record(by, InvitePerson.thing("people.act.closed", person));
            return new Outcome.Closed();
        });
    }
}
