package przystan.audit.domain;

import static przystan.audit.domain.sql.Tables.ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// An entry just as the database keeps it; its values are still sealed.
///
/// @param era within which the number of the transaction counts
/// @param xid number of the transaction
/// @param author `officer`, `self`, `visitor` or `program`
record EntryRow(
        long id,
        UUID unit,
        int era,
        long xid,
        Instant at,
        String author,
        @Nullable UUID person,
        String role,
        String scopeKind,
        String scopeId,
        String act,
        String thingKind,
        String thingId,
        @Nullable UUID about,
        byte @Nullable [] before,
        byte @Nullable [] after) {

    private static final Field<Long> XID =
            DSL.field("{0}::text::bigint", Long.class, ENTRY.XID).as("entry_xid");

    static final List<Field<?>> FIELDS = List.of(
            ENTRY.ID,
            ENTRY.UNIT,
            ENTRY.ERA,
            XID,
            ENTRY.AT,
            ENTRY.AUTHOR,
            ENTRY.PERSON,
            ENTRY.ROLE,
            ENTRY.SCOPE_KIND,
            ENTRY.SCOPE_ID,
            ENTRY.ACT,
            ENTRY.THING_KIND,
            ENTRY.THING_ID,
            ENTRY.ABOUT,
            ENTRY.BEFORE,
            ENTRY.AFTER);

    static EntryRow of(Record row) {
        return new EntryRow(
                row.get(ENTRY.ID),
                row.get(ENTRY.UNIT),
                row.get(ENTRY.ERA),
                row.get(XID),
                row.get(ENTRY.AT),
                row.get(ENTRY.AUTHOR),
                row.get(ENTRY.PERSON),
                row.get(ENTRY.ROLE),
                row.get(ENTRY.SCOPE_KIND),
                row.get(ENTRY.SCOPE_ID),
                row.get(ENTRY.ACT),
                row.get(ENTRY.THING_KIND),
                row.get(ENTRY.THING_ID),
                row.get(ENTRY.ABOUT),
                row.get(ENTRY.BEFORE),
                row.get(ENTRY.AFTER));
    }
}
