package przystan.audit.domain;

import static przystan.audit.domain.sql.Tables.ENTRY;
import static przystan.audit.domain.sql.Tables.SEAL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The chain over the entries of the current unit.
@Repository
class Seals {

    private static final int AT_A_TIME = 500;
    private static final Field<Long> XID =
            DSL.field("{0}::text::bigint", Long.class, SEAL.XID).as("seal_xid");
    private static final int LOCK = 0x5EA1;

    private final DSLContext sql;

    Seals(DSLContext sql) {
        this.sql = sql;
    }

    /// Where the chain ends, and behind which entry sealing goes on.
    record End(Head head, int era, long xid, long entry) {

        static final End NONE = new End(Head.NONE, -1, 0, 0);
    }

    /// Takes the right to seal until the transaction ends.
    ///
    /// @return whether nobody else had it
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take() {
        return sql.select(DSL.field(
                        "pg_try_advisory_xact_lock({0}, hashtext({1}))",
                        Boolean.class, DSL.inline(LOCK), DSL.val(Places.here().toString())))
                .fetchSingle()
                .value1();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public End end() {
        return sql.select(SEAL.NUMBER, SEAL.MARK, SEAL.ERA, XID, SEAL.ENTRY)
                .from(SEAL)
                .orderBy(SEAL.NUMBER.desc())
                .limit(1)
                .fetchOptional(
                        row -> new End(new Head(row.value1(), row.value2()), row.value3(), row.value4(), row.value5()))
                .orElse(End.NONE);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Head> at(long number) {
        return sql.select(SEAL.NUMBER, SEAL.MARK)
                .from(SEAL)
                .where(SEAL.NUMBER.eq(number))
                .fetchOptional(row -> new Head(row.value1(), row.value2()));
    }

    /// The entries to be sealed next, in their order. Every transaction below the oldest that is still open has ended:
    /// what it wrote is seen here, or never will be. Entries of earlier eras are all there.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EntryRow> next(End end, int most) {
        return sql.select(EntryRow.FIELDS)
                .from(ENTRY)
                .where(behind(end))
                .and(DSL.condition(
                        "({0} < audit.era() or {1} < pg_snapshot_xmin(pg_current_snapshot()))", ENTRY.ERA, ENTRY.XID))
                .orderBy(ENTRY.ERA, ENTRY.XID, ENTRY.ID)
                .limit(most)
                .fetch(EntryRow::of);
    }

    private static Condition behind(End end) {
        return DSL.condition(
                "({0}, {1}, {2}) > ({3}, {4}::text::xid8, {5})",
                ENTRY.ERA, ENTRY.XID, ENTRY.ID, DSL.val(end.era()), DSL.val(end.xid()), DSL.val(end.entry()));
    }

    /// @param mark of the link
    record Made(Link link, byte[] mark) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Made> links) {
        var unit = Places.here();
        var batch = sql.batch(sql.insertInto(SEAL, SEAL.UNIT, SEAL.NUMBER, SEAL.ENTRY, SEAL.ERA, SEAL.XID, SEAL.MARK)
                .values(
                        DSL.val(unit),
                        DSL.val(0L),
                        DSL.val(0L),
                        DSL.val(0),
                        DSL.field("{0}::text::xid8", Object.class, DSL.val(0L)),
                        DSL.val(new byte[0])));
        for (var made : links) {
            var entry = made.link().entry();
            batch = batch.bind(unit, made.link().number(), entry.id(), entry.era(), entry.xid(), made.mark());
        }
        batch.execute();
    }

    /// @param entry nothing when the entry that was sealed is gone
    record Kept(Head head, long entryId, Optional<EntryRow> entry) {}

    /// Hands over the whole chain in its order, a few links in memory at a time.
    @Transactional(propagation = Propagation.MANDATORY)
    public void walk(Consumer<Kept> step) {
        try (var links = sql.select(SEAL.NUMBER, SEAL.MARK, SEAL.ENTRY)
                .select(EntryRow.FIELDS)
                .from(SEAL)
                .leftJoin(ENTRY)
                .on(ENTRY.ID.eq(SEAL.ENTRY))
                .orderBy(SEAL.NUMBER)
                .fetchSize(AT_A_TIME)
                .fetchLazy()) {
            links.forEach(row -> step.accept(kept(row)));
        }
    }

    private static Kept kept(Record row) {
        return new Kept(
                new Head(row.get(SEAL.NUMBER), row.get(SEAL.MARK)),
                row.get(SEAL.ENTRY),
                Optional.ofNullable(row.get(ENTRY.ID)).map(_ -> EntryRow.of(row)));
    }

    /// Entries that no seal covers.
    ///
    /// @param waiting how many stand behind the end of the chain, where they belong
    /// @param oldest when the oldest of these was written
    /// @param among how many stand before its end, where none can have been written
    /// @param first the lowest number of those
    record Uncovered(long waiting, Optional<Instant> oldest, long among, Optional<Long> first) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Uncovered uncovered(End end) {
        var behind = DSL.field(behind(end));
        var waiting = DSL.count().filterWhere(behind.isTrue());
        var oldest = DSL.min(ENTRY.AT).filterWhere(behind.isTrue());
        var among = DSL.count().filterWhere(behind.isFalse());
        var first = DSL.min(ENTRY.ID).filterWhere(behind.isFalse());
        return sql.select(waiting, oldest, among, first)
                .from(ENTRY)
                .whereNotExists(sql.selectOne().from(SEAL).where(SEAL.ENTRY.eq(ENTRY.ID)))
                .fetchSingle(row -> new Uncovered(
                        row.value1(),
                        Optional.ofNullable(row.value2()),
                        row.value3(),
                        Optional.ofNullable(row.value4())));
    }
}
