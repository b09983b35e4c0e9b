package przystan.people.web;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import przystan.access.PersonId;
import przystan.database.TestDatabase;
import przystan.tenancy.UnitId;

/// What somebody finds who has the whole database in their hands.
final class Traces {

    private Traces() {}

    /// In which tables these words stand, in whatever column and unit.
    static Set<String> of(String word) throws SQLException {
        var found = new TreeSet<String>();
        try (var owner = TestDatabase.owner().connect()) {
            owner.setAutoCommit(false);
            for (var table : tables(owner)) {
                if (stands(owner, table, word)) {
                    found.add(table);
                }
                owner.rollback();
            }
        }
        return found;
    }

    private static List<String> tables(Connection owner) throws SQLException {
        return listed(
                owner,
                "select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema') order by 1");
    }

    /// Policies bind the owner, too, so they are put aside until the transaction is rolled back.
    private static boolean stands(Connection owner, String table, String word) throws SQLException {
        var condition = new StringBuilder("strpos(lower(t::text), lower(?)) > 0");
        for (var column : listed(
                owner,
                "select quote_ident(attname) from pg_attribute where attrelid = '" + table
                        + "'::regclass and attnum > 0 and not attisdropped and atttypid = 'bytea'::regtype")) {
            condition.append(" or position(?::bytea in t.").append(column).append(") > 0");
        }
        try (var sql = owner.createStatement()) {
            sql.execute("alter table " + table + " no force row level security");
        }
        try (var question =
                owner.prepareStatement("select exists(select from " + table + " t where " + condition + ")")) {
            question.setString(1, word);
            for (var place = 2; place <= question.getParameterMetaData().getParameterCount(); place++) {
                question.setBytes(place, word.getBytes(StandardCharsets.UTF_8));
            }
            try (var rows = question.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private static List<String> listed(Connection owner, String query) throws SQLException {
        try (var sql = owner.createStatement();
                var rows = sql.executeQuery(query)) {
            var listed = new ArrayList<String>();
            while (rows.next()) {
                listed.add(rows.getString(1));
            }
            return listed;
        }
    }

    /// The first value that a statement returns, done in a unit and as a person; `$person` and `$unit` stand for them.
    static String does(UnitId unit, PersonId person, String statement) throws SQLException {
        try (var owner = TestDatabase.owner().connect();
                var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("select set_config('przystan.municipality', '" + unit.value()
                    + "', true), set_config('przystan.person', '" + person.value() + "', true)");
            var found = "";
            if (sql.execute(statement
                    .replace("$person", "'" + person.value() + "'")
                    .replace("$unit", "'" + unit.value() + "'"))) {
                try (var rows = sql.getResultSet()) {
                    found = rows.next() ? String.valueOf(rows.getString(1)) : "";
                }
            }
            owner.commit();
            return found;
        }
    }
}
