package przystan.people.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;
import przystan.privacy.HeldData;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;

/// A person takes away everything that is held on them, in all units (GDPR art. 15 and 20).
@Component
public class ExportAccount {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final List<HeldData> held;
    private final UnitRegister units;
    private final AsPerson asPerson;
    private final AuditTrail trail;

    ExportAccount(
            Accounts accounts,
            Passkeys passkeys,
            List<HeldData> held,
            UnitRegister units,
            AsPerson asPerson,
            AuditTrail trail) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.held = held;
        this.units = units;
        this.asPerson = asPerson;
        this.trail = trail;
    }

    /// Everything by name, in the form in which it is written down. Each unit is read in a transaction of its own, and
    /// the export is the last thing that the record knows.
    public Map<String, Object> export(PersonId person, Instant now) {
        var all = new LinkedHashMap<String, Object>();
        all.put("made", now.toString());
        asPerson.of(person, () -> {
            all.put("account", account(person));
            all.put(
                    "passkeys",
                    passkeys.of(person).stream().map(ExportAccount::said).toList());
            trail.record(
                    new Author.Self(person),
                    InvitePerson.thing("people.act.exported", person).about(person));
            return person;
        });
        var ofUnits = new ArrayList<Map<String, Object>>();
        for (var unit : units.all()) {
            var here = CurrentUnit.within(unit.id(), () -> asPerson.of(person, () -> inUnit(unit, person)));
            if (here.size() > 1) {
                ofUnits.add(here);
            }
        }
        all.put("units", ofUnits);
        return all;
    }

    private Map<String, Object> account(PersonId person) {
        var account = accounts.find(person).orElseThrow();
        var said = new LinkedHashMap<String, Object>();
        said.put("number", person.value().toString());
        said.put("name", account.holder().name());
        said.put("email", account.holder().email().value());
        said.put("language", account.holder().language().tag());
        if (account instanceof Account.Open open) {
            said.put("opened", open.since().toString());
            said.put("authenticator", open.secondFactor() == Account.SecondFactor.AUTHENTICATOR);
        }
        said.put("password", accounts.password(person).isPresent());
        return said;
    }

    private static Map<String, Object> said(Passkey passkey) {
        var said = new LinkedHashMap<String, Object>();
        said.put("name", passkey.name());
        said.put("added", passkey.added().toString());
        said.put("used", passkey.used().map(Instant::toString).orElse(""));
        return said;
    }

    private Map<String, Object> inUnit(Unit unit, PersonId person) {
        var said = new LinkedHashMap<String, Object>();
        said.put("unit", unit.key());
        for (var kind : held) {
            var some = kind.of(person);
            if (!some.isEmpty()) {
                said.put(kind.name(), some);
            }
        }
        return said;
    }
}
