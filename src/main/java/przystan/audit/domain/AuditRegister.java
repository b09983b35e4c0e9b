package przystan.audit.domain;

import static przystan.audit.domain.sql.Tables.ENTRY;
import static przystan.audit.domain.sql.Tables.SEAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Scope;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.audit.domain.Recorded.Values;
import przystan.keys.SealBroken;
import przystan.keys.Vault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was done in the current unit, newest first. Whoever looks into it is recorded, too.
@Repository
public class AuditRegister {

    private static final int ON_A_PAGE = 50;
    private static final int AT_A_TIME = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> NAMED = new TypeReference<>() {};

    private final DSLContext sql;
    private final PersonKeys keys;
    private final AuditTrail trail;
    private final TransactionOperations transactions;

    AuditRegister(DSLContext sql, PersonKeys keys, AuditTrail trail, TransactionOperations transactions) {
        this.sql = sql;
        this.keys = keys;
        this.trail = trail;
        this.transactions = transactions;
    }

    /// Behind which entry the next page begins.
    ///
    /// @param at moment of that entry
    /// @param number of that entry
    public record Place(Instant at, long number) {}

    /// A page of entries.
    ///
    /// @param older where the next page begins; none on the last
    public record Listing(List<Recorded> entries, Optional<Place> older) {}

    /// A page of the entries asked for.
    public Listing look(Author by, AuditFilter filter, Optional<Place> behind) {
        return transactions.execute(_ -> {
            var listing = read(filter, behind, ON_A_PAGE);
            trail.record(by, deed("audit.act.register.seen", filter));
            return listing;
        });
    }

    /// All entries asked for, a few in memory at a time; no connection is held while they are handed over.
    public void export(Author by, AuditFilter filter, Consumer<List<Recorded>> to) {
        transactions.executeWithoutResult(_ -> trail.record(by, deed("audit.act.register.exported", filter)));
        var behind = Optional.<Place>empty();
        do {
            var from = behind;
            var some = transactions.execute(_ -> read(filter, from, AT_A_TIME));
            to.accept(some.entries());
            behind = some.older();
        } while (behind.isPresent());
    }

    private static Deed deed(String act, AuditFilter filter) {
        var deed = Deed.of(act, new Deed.Thing("audit.register", "")).changing(Map.of(), filter.asked());
        return filter.about().map(deed::about).orElse(deed);
    }

    private Listing read(AuditFilter filter, Optional<Place> behind, int most) {
        var rows = sql.select(EntryRow.FIELDS)
                .select(SEAL.NUMBER)
                .from(ENTRY)
                .leftJoin(SEAL)
                .on(SEAL.ENTRY.eq(ENTRY.ID))
                .where(condition(filter))
                .and(behind.map(AuditRegister::before).orElse(DSL.noCondition()))
                .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
                .limit(most + 1)
                .fetch();
        var shown = rows.stream().limit(most).toList();
        var opened = keys.of(shown.stream()
                .map(row -> row.get(ENTRY.ABOUT))
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .collect(Collectors.toSet()));
        var entries = shown.stream().map(row -> recorded(row, opened)).toList();
        return new Listing(
                entries,
                rows.size() > most
                        ? Optional.of(new Place(
                                entries.getLast().at(), entries.getLast().number()))
                        : Optional.empty());
    }

    private static Condition condition(AuditFilter filter) {
        var condition = DSL.noCondition();
        if (filter.who().isPresent()) {
            condition = condition.and(ENTRY.PERSON.eq(filter.who().get().value()));
        }
        if (filter.about().isPresent()) {
            condition = condition.and(ENTRY.ABOUT.eq(filter.about().get().value()));
        }
        if (!filter.act().isEmpty()) {
            condition = condition.and(ENTRY.ACT.eq(filter.act()).or(ENTRY.ACT.startsWith(filter.act() + ".")));
        }
        if (!filter.thing().isEmpty()) {
            condition = condition.and(ENTRY.THING_KIND.eq(filter.thing()).or(ENTRY.THING_ID.eq(filter.thing())));
        }
        if (filter.from().isPresent()) {
            condition = condition.and(ENTRY.AT.ge(filter.from().get()));
        }
        if (filter.until().isPresent()) {
            condition = condition.and(ENTRY.AT.lt(filter.until().get()));
        }
        return condition;
    }

    private static Condition before(Place place) {
        return DSL.row(ENTRY.AT, ENTRY.ID).lessThan(place.at(), place.number());
    }

    private static Recorded recorded(Record row, Map<PersonId, byte[]> opened) {
        var entry = EntryRow.of(row);
        var about = Optional.ofNullable(entry.about()).map(PersonId::new);
        return new Recorded(
                entry.id(),
                entry.at(),
                new Recorded.By(
                        entry.author(),
                        Optional.ofNullable(entry.person()).map(PersonId::new),
                        entry.role(),
                        new Scope(entry.scopeKind(), entry.scopeId())),
                entry.act(),
                new Recorded.Thing(entry.thingKind(), entry.thingId()),
                about,
                values(entry.before(), about, opened),
                values(entry.after(), about, opened),
                Optional.ofNullable(row.get(SEAL.NUMBER)));
    }

    /// A key made after an erasure opens nothing older. Whether somebody changed the bytes is for `audit verify` to
    /// say.
    static Values values(byte @Nullable [] kept, Optional<PersonId> about, Map<PersonId, byte[]> opened) {
        if (kept == null) {
            return new Values.None();
        }
        try {
            if (about.isEmpty()) {
                return new Values.Known(JSON.readValue(kept, NAMED));
            }
            var key = opened.get(about.get());
            return key == null
                    ? new Values.Erased()
                    : new Values.Known(JSON.readValue(Vault.openWith(key, kept), NAMED));
        } catch (SealBroken | JacksonException unreadable) {
            return new Values.Erased();
        }
    }
}
