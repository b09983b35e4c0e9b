package przystan.people.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import przystan.access.PersonId;
import przystan.privacy.HeldData;

/// The roles of a person in the current unit.
@Component
class HeldRolesOfPerson implements HeldData {

    private final HeldRoles roles;
    private final Tokens tokens;

    HeldRolesOfPerson(HeldRoles roles, Tokens tokens) {
        this.roles = roles;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return roles.of(person).stream().map(HeldRolesOfPerson::said).toList();
    }

    private static Map<String, Object> said(HeldRole role) {
        var said = new LinkedHashMap<String, Object>();
        said.put("role", role.role().key());
        said.put("part", (role.scope().kind() + " " + role.scope().id()).strip());
        said.put("from", role.from().toString());
        said.put("until", role.until().map(LocalDate::toString).orElse(""));
        return said;
    }

    /// Roles end, and links lose their worth. That a role was held stays known, by a number without a name.
    @Override
    public void erase(PersonId person, Instant now) {
        roles.endAll(person, now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1));
        tokens.forget(person);
    }
}
