package przystan.packages.domain;

import static przystan.packages.domain.sql.Tables.IMPORTED_RECORD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.packages.Content;
import przystan.packages.RecordKey;
import przystan.packages.domain.sql.ImportedRecordRecord;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;

/// What the last import of each unit's package said.
@Repository
class ImportedRecords {

    private final DSLContext sql;
    private final TransactionTemplate transaction;

    ImportedRecords(DSLContext sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Does the work of an import in one transaction, as the unit, once no other import of this unit runs.
    ImportReport alone(UnitId unit, Supplier<ImportReport> work) {
        return CurrentUnit.within(
                unit,
                () -> transaction.execute(_ -> {
                    sql.execute(
                            "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                            "przystan.packages " + unit.value());
                    return work.get();
                }));
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
