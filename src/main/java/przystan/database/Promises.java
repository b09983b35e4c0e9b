package przystan.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the server must keep: written is written, no password travels or rests in clear, nobody enters without one, and
/// the program cannot step over a policy.
final class Promises {

    /// @param sql an expression whose text must be `kept`
    private record Promise(String name, String sql, String kept, String help) {}

    private static final String REMOVE_LINE = "Remove the setting from postgresql.conf and postgresql.auto.conf.";
    private static final String NEW_FOLDER = "Restore a backup into a new data folder.";
    private static final String PROGRAM_ROLE = "Take the right back from " + DatabaseAccess.PROGRAM + ".";

    private static final List<Promise> ALL = List.of(
            setting("fsync", "on", REMOVE_LINE),
            setting("full_page_writes", "on", REMOVE_LINE),
            setting("synchronous_commit", "on", REMOVE_LINE),
            setting("password_encryption", "scram-sha-256", REMOVE_LINE),
            setting("server_encoding", "UTF8", NEW_FOLDER),
            setting("data_checksums", "on", NEW_FOLDER),
            new Promise(
                    "databases and roles with a synchronous_commit of their own",
                    """
                    (select count(*) from pg_db_role_setting, unnest(setconfig) as own
                     where own like 'synchronous\\_commit=%' and own <> 'synchronous_commit=on')""",
                    "0",
                    "Reset it with alter role … reset, alter database … reset."),
            new Promise(
                    "collation provider",
                    "(select datlocprovider from pg_database where datname = current_database())",
                    "i",
                    NEW_FOLDER),
            new Promise(
                    "lines in pg_hba.conf that ask for anything but scram-sha-256",
                    "(select count(*) from pg_hba_file_rules where auth_method is distinct from 'scram-sha-256')",
                    "0",
                    "Remove them."),
            programRole("rolcanlogin", "true"),
            programRole("rolsuper", "false"),
            programRole("rolbypassrls", "false"),
            programRole("rolcreaterole", "false"),
            programRole("rolcreatedb", "false"),
            new Promise(
                    "roles that " + DatabaseAccess.PROGRAM + " is a member of",
                    "(select count(*) from pg_auth_members where member = to_regrole('" + DatabaseAccess.PROGRAM
                            + "'))",
                    "0",
                    PROGRAM_ROLE));

    private Promises() {}

    private static Promise setting(String name, String kept, String help) {
        return new Promise(name, "current_setting('" + name + "')", kept, help);
    }

    private static Promise programRole(String attribute, String kept) {
        var sql = "(select " + attribute + " from pg_roles where rolname = '" + DatabaseAccess.PROGRAM + "')";
        return new Promise(attribute + " of " + DatabaseAccess.PROGRAM, sql, kept, PROGRAM_ROLE);
    }

    /// Asks everything in one statement, so that a start does not grow with the list.
    ///
    /// @throws DatabaseUnusable naming every promise that is not kept
    static void check(Connection owner) throws SQLException {
        var query = ALL.stream()
                .map(promise -> "(" + promise.sql() + ")::text")
                .collect(Collectors.joining(", ", "select ", ""));
        try (var statement = owner.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            var broken = new ArrayList<String>();
            for (var i = 0; i < ALL.size(); i++) {
                var promise = ALL.get(i);
                var value = found.getString(i + 1);
                if (!promise.kept().equals(value)) {
                    broken.add(
                            "%s: %s, must be %s. %s".formatted(promise.name(), value, promise.kept(), promise.help()));
                }
            }
            if (!broken.isEmpty()) {
                throw new DatabaseUnusable(
                        "This database server would not keep what it is given.", String.join(" ", broken));
            }
        }
    }
}
