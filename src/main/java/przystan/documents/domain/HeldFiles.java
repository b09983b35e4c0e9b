package przystan.documents.domain;

import static przystan.documents.domain.sql.Tables.FILE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import przystan.access.PersonId;
import przystan.privacy.HeldData;
import przystan.tenancy.CurrentUnit;

/// Which files a person put to things of the current unit.
@Repository
class HeldFiles implements HeldData {

    private final DSLContext sql;

    HeldFiles(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return sql.select(FILE.ID, FILE.NAME, FILE.OWNER_KIND, FILE.TYPE, FILE.SIZE, FILE.STATE, FILE.STORED_AT)
                .from(FILE)
                .where(FILE.UNIT.eq(CurrentUnit.required().value()))
                .and(FILE.STORED_BY.eq(person.value()))
                .orderBy(FILE.STORED_AT, FILE.ID)
                .fetch(row -> Map.<String, Object>of(
                        "file", row.get(FILE.ID).toString(),
                        "name", row.get(FILE.NAME),
                        "to", row.get(FILE.OWNER_KIND),
                        "type", row.get(FILE.TYPE),
                        "bytes", row.get(FILE.SIZE),
                        "state", row.get(FILE.STATE),
                        "stored", row.get(FILE.STORED_AT).toString()));
    }

    /// A file belongs to the thing it was put to, and goes with that.
    @Override
    public void erase(PersonId person, Instant now) {}
}
