package przystan.packages.domain;

import static przystan.packages.domain.sql.Tables.IMPORTED_RECORD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import przystan.packages.Content;
import przystan.packages.RecordKey;
import przystan.packages.domain.sql.ImportedRecordRecord;
import przystan.tenancy.UnitId;

/// What the last import of each unit's package said. Belongs in the transaction of an import.
@Repository
class ImportedRecords {

    private final DSLContext sql;

    ImportedRecords(DSLContext sql) {
        this.sql = sql;
    }

    /// Waits until no other import of this unit runs, and keeps others waiting until the transaction ends.
    void lock(UnitId unit) {
        sql.fetch(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))::text",
                DSL.val("przystan.packages " + unit.value()));
    }

    /// The records of a part in the order of their import.
    Map<RecordKey, Content> of(UnitId unit, String part) {
        var records = new LinkedHashMap<RecordKey, Content>();
        sql.selectFrom(IMPORTED_RECORD)
                .where(IMPORTED_RECORD.UNIT.eq(unit.value()), IMPORTED_RECORD.PART.eq(part))
                .orderBy(IMPORTED_RECORD.POSITION)
                .forEach(row -> records.put(
                        new RecordKey(row.getKind(), row.getId()),
                        Content.ofJson(row.getContent().data())));
        return records;
    }

    /// Remembers these records instead of the part's former ones.
    void remember(UnitId unit, String part, Map<RecordKey, Content> records) {
        sql.deleteFrom(IMPORTED_RECORD)
                .where(IMPORTED_RECORD.UNIT.eq(unit.value()), IMPORTED_RECORD.PART.eq(part))
                .execute();
        var rows = new ArrayList<ImportedRecordRecord>();
        List.copyOf(records.entrySet()).forEach(entry -> {
            var row = sql.newRecord(IMPORTED_RECORD);
            row.setUnit(unit.value());
            row.setPart(part);
            row.setKind(entry.getKey().kind());
            row.setId(entry.getKey().id());
            row.setPosition(rows.size());
            row.setContent(JSONB.valueOf(entry.getValue().json()));
            rows.add(row);
        });
        sql.batchInsert(rows).execute();
    }
}
