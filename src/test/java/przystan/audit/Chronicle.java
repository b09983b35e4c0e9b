package przystan.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import przystan.RunningCity;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.database.TestDatabase;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;

/// A unit of no city, with a record of its own that no job seals.
public record Chronicle(UnitId unit) {

    public static final PersonId OFFICER = new PersonId(UUID.fromString("0d7d6bd4-5b5e-4f3b-9f9c-1b6a5f9a4c01"));
    public static final Author BY = new Author.Officer(OFFICER, Role.CASEWORKER, Scope.UNIT);

    public static Chronicle begun() {
        return new Chronicle(new UnitId(UUID.randomUUID()));
    }

    public static Deed deed(String thing) {
        return Deed.of("test.thing.changed", new Deed.Thing("test.thing", thing))
                .changing(Map.of("name", "old"), Map.of("name", "new"));
    }

    public void records(Deed deed) {
        within(() -> {
            transactions().executeWithoutResult(_ -> trail().record(BY, deed));
            return deed;
        });
    }

    public void recordsThings(int count) {
        for (var number = 1; number <= count; number++) {
            records(deed("thing-" + number));
        }
    }

    public <T> T within(ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentUnit.within(unit, work);
    }

    public static AuditTrail trail() {
        return RunningCity.part(AuditTrail.class);
    }

    public static TransactionOperations transactions() {
        return RunningCity.part(TransactionOperations.class);
    }

    /// What somebody does who has the database in their hands; `$unit` stands for the unit.
    public int tampers(String statement) throws SQLException {
        try (var owner = TestDatabase.owner().connect();
                var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("select set_config('przystan.municipality', '" + unit.value() + "', true)");
            // In the order in which sealing locks them, or the two would wait for one another.
            sql.execute("alter table audit.seal no force row level security");
            sql.execute("alter table audit.entry no force row level security");
            var changed = sql.executeUpdate(statement.replace("$unit", "'" + unit.value() + "'"));
            sql.execute("alter table audit.entry force row level security");
            sql.execute("alter table audit.seal force row level security");
            owner.commit();
            return changed;
        }
    }

    /// What a command prints.
    public static PrintStream onto(ByteArrayOutputStream paper) {
        return new PrintStream(paper, true, StandardCharsets.UTF_8);
    }
}
