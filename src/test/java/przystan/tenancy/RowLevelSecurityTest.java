package przystan.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import przystan.RunningCity;
import przystan.database.TestDatabase;

/// What the database itself refuses, whatever the program's code may forget. All of it in plain SQL.
class RowLevelSecurityTest {

    /// Tables that hold nothing of a unit: which job runs when, ids in events that somebody has yet to hear, and
    /// sessions, which are found by a number that only a browser and the table know.
    private static final Set<String> OF_NO_UNIT =
            Set.of("jobs.scheduled_tasks", "events.event_publication", "people.session", "people.session_attributes");

    @Test
    void everyTableTheProgramCanReachHasAForcedPolicyOrAReason() throws SQLException {
        try (var owner = TestDatabase.owner().connect()) {
            assertThat(list(owner, """
                    select n.nspname || '.' || c.relname
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                      and has_table_privilege('przystan_program', c.oid, 'select')
                      and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
                    """)).isSubsetOf(OF_NO_UNIT);
        }
    }

    @Test
    void everyViewAsksAsTheOneWhoLooks() throws SQLException {
        try (var owner = TestDatabase.owner().connect()) {
            assertThat(list(owner, """
                    select n.nspname || '.' || c.relname
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
                      and not coalesce('security_invoker=true' = any (c.reloptions), false)
                    """)).isEmpty();
        }
    }

    @Test
    void theProgramsRoleOwnsNothingAndBypassesNothing() throws SQLException {
        try (var owner = TestDatabase.owner().connect()) {
            assertThat(list(owner, """
                    select rolname from pg_roles
                    where rolname = 'przystan_program' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                    """)).isEmpty();
            assertThat(list(owner, """
                    select relname from pg_class c join pg_roles r on r.oid = c.relowner
                    where r.rolname = 'przystan_program'
                    """)).isEmpty();
        }
    }

    @Test
    void withoutAUnitNothingIsSeen() throws SQLException {
        var gdansk = RunningCity.part(UnitRegister.class).find("gdansk").orElseThrow();
        try (var owner = TestDatabase.owner().connect();
                var program = TestDatabase.program().connect()) {
            for (var table : list(owner, """
                    select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.columns
                    where column_name = 'unit' and table_schema not in ('public', 'pg_catalog', 'information_schema')
                    """)) {
                assertThat(list(program, "select count(*)::text from " + table))
                        .as(table)
                        .containsExactly("0");
            }
            program.setAutoCommit(false);
            enter(program, gdansk.id());
            assertThat(list(program, "select id from policy.area where kind = 'area'"))
                    .isNotEmpty();
            program.rollback();
            assertThat(list(program, "select id from policy.area")).isEmpty();
        }
    }

    @Test
    void aUnitCannotWriteForAnother() throws SQLException {
        var register = RunningCity.part(UnitRegister.class);
        var gdansk = register.find("gdansk").orElseThrow().id();
        var lindhem = register.find("lindhem").orElseThrow().id();
        try (var program = TestDatabase.program().connect()) {
            program.setAutoCommit(false);
            enter(program, gdansk);
            assertThatThrownBy(() -> execute(
                            program,
                            "insert into policy.term (unit, id, term, definition, source)" + " values ('"
                                    + lindhem.value() + "', 'stolen', '{}', '', '')"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
            program.rollback();
            enter(program, gdansk);
            assertThat(execute(
                            program,
                            "update policy.term set definition = 'changed' where unit = '" + lindhem.value() + "'"))
                    .isZero();
            assertThat(execute(program, "delete from tenancy.unit where id = '" + lindhem.value() + "'"))
                    .isZero();
            program.rollback();
        }
    }

    @Test
    void theProgramsRoleCannotTruncateOrChangeTables() throws SQLException {
        try (var program = TestDatabase.program().connect()) {
            for (var forbidden : List.of(
                    "truncate policy.term",
                    "alter table policy.term disable row level security",
                    "drop policy own_unit on policy.term",
                    "create table policy.mine (id int)",
                    "set role przystan_owner")) {
                assertThatThrownBy(() -> execute(program, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    private static void enter(Connection connection, UnitId unit) throws SQLException {
        execute(connection, "select set_config('przystan.municipality', '" + unit.value() + "', true)");
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var list = new ArrayList<String>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        }
    }
}
