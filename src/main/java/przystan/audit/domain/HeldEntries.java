package przystan.audit.domain;

import static przystan.audit.domain.sql.Tables.ENTRY;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import przystan.access.PersonId;
import przystan.audit.domain.Recorded.Values;
import przystan.privacy.HeldData;

/// What the record says of a person: what they did, and what was done with their data. Of others it tells nothing here:
/// neither who looked, nor to whom something was done.
@Repository
class HeldEntries implements HeldData {

    private final DSLContext sql;
    private final PersonKeys keys;

    HeldEntries(DSLContext sql, PersonKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        var opened = keys.of(List.of(person));
        return sql
                .select(EntryRow.FIELDS)
                .from(ENTRY)
                .where(ENTRY.UNIT.eq(Places.here()))
                .and(ENTRY.PERSON.eq(person.value()).or(ENTRY.ABOUT.eq(person.value())))
                .orderBy(ENTRY.AT, ENTRY.ID)
                .fetch(EntryRow::of)
                .stream()
                .map(row -> said(row, person, opened))
                .toList();
    }

    private static Map<String, Object> said(EntryRow row, PersonId person, Map<PersonId, byte[]> opened) {
        var said = new LinkedHashMap<String, Object>();
        said.put("entry", row.id());
        said.put("at", row.at().toString());
        said.put("act", row.act());
        said.put("by", person.value().equals(row.person()) ? "you" : row.author());
        said.put("capacity", row.role());
        if (person.value().equals(row.about())) {
            values(AuditRegister.values(row.before(), Optional.of(person), opened))
                    .ifPresent(was -> said.put("before", was));
            values(AuditRegister.values(row.after(), Optional.of(person), opened))
                    .ifPresent(is -> said.put("after", is));
        }
        return said;
    }

    private static Optional<Map<String, String>> values(Values values) {
        return switch (values) {
            case Values.None none -> Optional.empty();
            case Values.Known known -> Optional.of(known.named());
            case Values.Erased erased -> Optional.empty();
        };
    }

    /// Entries stay; with the person's key, which goes last of all, what they say of the person becomes unreadable.
    @Override
    public void erase(PersonId person, Instant now) {}
}
