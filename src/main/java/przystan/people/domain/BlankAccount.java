package przystan.people.domain;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;

/// What belongs to an account beside what units hold is taken away: name, address, and everything by which somebody
/// signs
/// in. A number is left.
@Component
class BlankAccount {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Authenticators authenticators;
    private final Sessions sessions;
    private final Attempts attempts;

    BlankAccount(
            Accounts accounts, Passkeys passkeys, Authenticators authenticators, Sessions sessions, Attempts attempts) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.authenticators = authenticators;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void blank(PersonId person, LocalDate today) {
        accounts.find(person)
                .ifPresent(account -> attempts.forget(account.holder().email().value()));
        attempts.forget(CodeCheck.account(person));
        passkeys.forget(person);
        authenticators.remove(person);
        sessions.endAll(person);
        accounts.blank(person, today);
    }
}
