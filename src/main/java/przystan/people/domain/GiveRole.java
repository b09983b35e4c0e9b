package przystan.people.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.audit.AuditTrail;

/// A role is given to somebody, and taken back.
@Component
public class GiveRole {

    private final HeldRoles roles;
    private final AuditTrail trail;

    GiveRole(HeldRoles roles, AuditTrail trail) {
        this.roles = roles;
        this.trail = trail;
    }

    /// Why a role is not given or not taken back.
    public enum Refusal {
        HELD_ALREADY,
        ENDS_BEFORE_IT_BEGINS,
        /// The role would count on no day from today on.
        OVER_ALREADY,
        /// Nobody gives themselves more rights than they have.
        TO_ONESELF,
        /// Then nobody could invite people or give roles any more.
        LAST_ADMINISTRATOR,
        NOT_HELD;

        public String textKey() {
            return "people.role.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        record Given(UUID id) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    @Transactional
    public Outcome give(PersonId person, HeldRole role, Author by, LocalDate today) {
        if (by instanceof Author.Officer officer && officer.person().equals(person)) {
            return new Outcome.Refused(Refusal.TO_ONESELF);
        }
        if (role.until().map(last -> last.isBefore(role.from())).orElse(false)) {
            return new Outcome.Refused(Refusal.ENDS_BEFORE_IT_BEGINS);
        }
        if (role.until().map(last -> last.isBefore(today)).orElse(false)) {
            return new Outcome.Refused(Refusal.OVER_ALREADY);
        }
        if (roles.holds(person, role.role(), role.scope(), today)) {
            return new Outcome.Refused(Refusal.HELD_ALREADY);
        }
        var id = roles.add(person, role, by);
        trail.record(by, InvitePerson.thing("people.act.role-given", person).changing(Map.of(), values(role)));
        return new Outcome.Given(id);
    }

    /// The role ends at once: the next thing its holder asks for is answered without it.
    @Transactional
    public Outcome takeBack(PersonId person, UUID id, Author by, LocalDate today) {
        var held = roles.find(person, id)
                .filter(role -> role.until().map(last -> !last.isBefore(today)).orElse(true));
        if (held.isEmpty()) {
            return new Outcome.Refused(Refusal.NOT_HELD);
        }
        if (held.get().role() == Role.ADMINISTRATOR
                && held.get().countsOn(today)
                && roles.holders(Role.ADMINISTRATOR, today) < 2) {
            return new Outcome.Refused(Refusal.LAST_ADMINISTRATOR);
        }
        roles.end(id, today.minusDays(1));
        trail.record(by, InvitePerson.thing("people.act.role-ended", person).changing(values(held.get()), Map.of()));
        return new Outcome.Given(id);
    }

    private static Map<String, String> values(HeldRole role) {
        return Map.of(
                "role", role.role().key(),
                "scope", role.scope().kind() + " " + role.scope().id(),
                "from", role.from().toString(),
                "until", role.until().map(LocalDate::toString).orElse(""));
    }
}
