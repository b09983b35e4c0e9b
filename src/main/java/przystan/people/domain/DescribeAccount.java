package przystan.people.domain;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;
import przystan.texts.Language;

/// Somebody says how they are called, and in which language the program writes to them.
@Component
public class DescribeAccount {

    private final Accounts accounts;
    private final AuditTrail trail;

    DescribeAccount(Accounts accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    @Transactional
    public void describe(PersonId person, String name, Language language) {
        var before = accounts.find(person).orElseThrow().holder();
        accounts.describe(person, name, language);
        trail.record(
                new Author.Self(person),
                InvitePerson.thing("people.act.described", person)
                        .changing(values(before.name(), before.language()), values(name, language))
                        .about(person));
    }

    private static Map<String, String> values(String name, Language language) {
        return Map.of("name", name, "language", language.tag());
    }
}
