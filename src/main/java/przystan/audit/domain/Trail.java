package przystan.audit.domain;

import static przystan.audit.domain.sql.Tables.ENTRY;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Scope;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import tools.jackson.databind.json.JsonMapper;

/// Adds entries, plainly: nothing here waits for an entry before. The sealing job puts them in order later.
@Repository
class Trail implements AuditTrail {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext sql;
    private final PersonKeys keys;
    private final Clock clock;

    Trail(DSLContext sql, PersonKeys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Author by, Deed deed) {
        var who = who(by);
        sql.insertInto(ENTRY)
                .set(ENTRY.UNIT, Places.here())
                .set(ENTRY.AT, clock.instant())
                .set(ENTRY.AUTHOR, who.kind())
                .set(ENTRY.PERSON, who.person())
                .set(ENTRY.ROLE, who.role())
                .set(ENTRY.SCOPE_KIND, who.scope().kind())
                .set(ENTRY.SCOPE_ID, who.scope().id())
                .set(ENTRY.ACT, deed.act())
                .set(ENTRY.THING_KIND, deed.thing().kind())
                .set(ENTRY.THING_ID, deed.thing().id())
                .set(ENTRY.ABOUT, deed.about().map(PersonId::value).orElse(null))
                .set(ENTRY.BEFORE, values(deed, deed.before()))
                .set(ENTRY.AFTER, values(deed, deed.after()))
                .execute();
    }

    /// @param kind `officer`, `self`, `visitor` or `program`
    /// @param role key of a role, or the program's task; empty for others
    private record Who(String kind, @Nullable UUID person, String role, Scope scope) {}

    private static Who who(Author by) {
        var nowhere = new Scope("", "");
        return switch (by) {
            case Author.Officer officer ->
                new Who("officer", officer.person().value(), officer.role().key(), officer.scope());
            case Author.Self self -> new Who("self", self.person().value(), "", nowhere);
            case Author.Visitor visitor -> new Who("visitor", null, "", nowhere);
            case Author.Program program -> new Who("program", null, program.task(), nowhere);
        };
    }

    private byte @Nullable [] values(Deed deed, Map<String, String> values) {
        if (values.isEmpty()) {
            return null;
        }
        var written = JSON.writeValueAsString(values).getBytes(StandardCharsets.UTF_8);
        return deed.about().map(person -> keys.seal(person, written)).orElse(written);
    }
}
