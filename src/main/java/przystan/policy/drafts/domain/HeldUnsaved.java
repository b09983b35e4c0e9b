package przystan.policy.drafts.domain;

import static przystan.policy.domain.sql.Tables.UNSAVED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import przystan.access.PersonId;
import przystan.privacy.HeldData;

/// What a person typed into forms of the current unit's documents and did not save.
@Repository
class HeldUnsaved implements HeldData {

    private final DSLContext sql;

    HeldUnsaved(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "unsaved";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return sql.selectFrom(UNSAVED)
                .where(UNSAVED.PERSON.eq(person.value()))
                .orderBy(UNSAVED.KEPT_AT, UNSAVED.KIND, UNSAVED.ID)
                .fetch(row -> Map.<String, Object>of(
                        "document", row.getDocument(),
                        "version", row.getVersion(),
                        "item", row.getKind() + " " + row.getId(),
                        "typed", UnsavedForms.cells(row.getCells()),
                        "kept", row.getKeptAt().toString()));
    }

    @Override
    public void erase(PersonId person, Instant now) {
        sql.deleteFrom(UNSAVED).where(UNSAVED.PERSON.eq(person.value())).execute();
    }
}
