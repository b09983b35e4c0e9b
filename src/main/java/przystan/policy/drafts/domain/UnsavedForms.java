package przystan.policy.drafts.domain;

import static przystan.policy.domain.sql.Tables.UNSAVED;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.CurrentPerson;
import przystan.access.PersonId;
import przystan.tenancy.CurrentUnit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the person at work typed into forms of items and did not save yet. The database shows everybody their own only.
@Component
public class UnsavedForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final DSLContext sql;

    UnsavedForms(DSLContext sql) {
        this.sql = sql;
    }

    /// @param revision of the item that the form showed
    public record Unsaved(long revision, Map<String, String> cells, Instant at) {}

    /// Keeps what was typed; it is safe when this returns.
    @Transactional
    public void keep(VersionId version, ItemKey key, Unsaved typed) {
        var cells = JSONB.valueOf(JSON.writeValueAsString(typed.cells()));
        var at = typed.at();
        sql.insertInto(UNSAVED)
                .set(UNSAVED.UNIT, CurrentUnit.required().value())
                .set(UNSAVED.PERSON, person())
                .set(UNSAVED.DOCUMENT, version.document())
                .set(UNSAVED.VERSION, version.number())
                .set(UNSAVED.KIND, key.kind().table())
                .set(UNSAVED.ID, key.id())
                .set(UNSAVED.REVISION, typed.revision())
                .set(UNSAVED.CELLS, cells)
                .set(UNSAVED.KEPT_AT, at)
                .onDuplicateKeyUpdate()
                .set(UNSAVED.REVISION, typed.revision())
                .set(UNSAVED.CELLS, cells)
                .set(UNSAVED.KEPT_AT, at)
                .execute();
    }

    @Transactional(readOnly = true)
    public Optional<Unsaved> find(VersionId version, ItemKey key) {
        return sql.selectFrom(UNSAVED)
                .where(place(version, key))
                .fetchOptional(row -> new Unsaved(row.getRevision(), cells(row.getCells()), row.getKeptAt()));
    }

    static Map<String, String> cells(JSONB kept) {
        return JSON.readValue(kept.data(), CELLS);
    }

    @Transactional
    public void discard(VersionId version, ItemKey key) {
        sql.deleteFrom(UNSAVED).where(place(version, key)).execute();
    }

    private static Condition place(VersionId version, ItemKey key) {
        return UNSAVED.DOCUMENT
                .eq(version.document())
                .and(UNSAVED.VERSION.eq(version.number()))
                .and(UNSAVED.KIND.eq(key.kind().table()))
                .and(UNSAVED.ID.eq(key.id()));
    }

    private static UUID person() {
        return CurrentPerson.id().map(PersonId::value).orElseThrow();
    }
}
