package przystan.people.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;

/// What is kept of people no longer than it is needed: closed accounts, invitations that nobody took up, links that are
/// over, failed sign-ins. What it did is recorded in numbers only; failed sign-ins belong to no unit, so the log has
/// their
/// number.
@Component
public class PeopleRetention {

    /// How long a link is kept after it ended, so that whoever comes late is told so.
    static final Duration LINKS_KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(PeopleRetention.class);
    private static final Author.Program BY = new Author.Program("people-retention");

    private final Accounts accounts;
    private final Tokens tokens;
    private final Attempts attempts;
    private final EraseAccount erase;
    private final UnitRegister units;
    private final AsPerson asPerson;
    private final AuditTrail trail;

    PeopleRetention(
            Accounts accounts,
            Tokens tokens,
            Attempts attempts,
            EraseAccount erase,
            UnitRegister units,
            AsPerson asPerson,
            AuditTrail trail) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.attempts = attempts;
        this.erase = erase;
        this.units = units;
        this.asPerson = asPerson;
        this.trail = trail;
    }

    /// Does it for every unit; one unit's trouble keeps no other's data.
    public void run(Instant now) {
        var trouble = new IllegalStateException("not everything old could be erased");
        for (var unit : units.all()) {
            try {
                CurrentUnit.within(unit.id(), () -> inUnit(unit, now));
            } catch (RuntimeException failed) {
                trouble.addSuppressed(failed);
            }
        }
        LOG.info("forgot {} failed sign-ins", asPerson.here(() -> attempts.forgetOld(now)));
        if (trouble.getSuppressed().length > 0) {
            throw trouble;
        }
    }

    private Unit inUnit(Unit unit, Instant now) {
        var today = now.atZone(unit.timezone()).toLocalDate();
        var closed = asPerson.here(() -> accounts.toErase(today));
        closed.forEach(person -> erase.erase(person, BY, today));
        var before = now.minus(LINKS_KEPT);
        var invited = asPerson.here(() -> accounts.invitedBefore(before.minus(Tokens.Purpose.INVITATION.waits())));
        for (var person : invited) {
            asPerson.of(person, () -> accounts.close(person, today, today));
            erase.erase(person, BY, today);
        }
        return asPerson.here(() -> {
            var counted = new LinkedHashMap<String, Integer>();
            counted.put("accounts", closed.size());
            counted.put("invitations", invited.size());
            counted.put("links", tokens.forgetEndedBefore(before));
            recorded(counted);
            return unit;
        });
    }

    /// Nothing is written down where nothing was done.
    private void recorded(Map<String, Integer> counted) {
        var numbers = new LinkedHashMap<String, String>();
        counted.forEach((what, number) -> {
            if (number > 0) {
                numbers.put(what, Integer.toString(number));
            }
        });
        if (!numbers.isEmpty()) {
            trail.record(
                    BY,
                    Deed.of("people.act.retention", new Deed.Thing("people.retention", ""))
                            .changing(Map.of(), numbers));
        }
    }
}
