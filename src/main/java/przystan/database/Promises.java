package przystan.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the server must keep: written is written, no password travels or rests in clear, nobody enters without one, and
/// the program cannot step over a policy.
final class Promises {

    /// @param sql an expression whose text must be `kept`
    private record Promise(String name, String sql, String kept, String help) {}

    private static final String REMOVE_LINE = "Remove the setting from postgresql.conf and postgresql.auto.conf.";
    private static final String NEW_FOLDER = "Restore a backup into a new data folder.";
    private static final String PROGRAM_ROLE = "Take the right back from " + DatabaseAccess.PROGRAM + ".";

    private static final String NAMED_ROLE = "Take the right back from the role in PRZYSTAN_DATABASE_USER.";

    private static final List<Promise> OF_OUR_OWN = List.of(
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
            ofProgram("rolcanlogin", "true"),
            ofProgram("rolsuper", "false"),
            ofProgram("rolbypassrls", "false"),
            ofProgram("rolcreaterole", "false"),
            ofProgram("rolcreatedb", "false"),
            new Promise(
                    "roles that " + DatabaseAccess.PROGRAM + " is a member of",
                    "(select count(*) from pg_auth_members where member = to_regrole('" + DatabaseAccess.PROGRAM
                            + "'))",
                    "0",
                    PROGRAM_ROLE));

    /// A server of one's own has its administrator, who answers for the rest. With a replica to wait for,
    /// `synchronous_commit` has more values that keep what is written.
    private static final List<Promise> OF_A_NAMED_SERVER = List.of(
            setting("fsync", "on", "Set it on that server."),
            new Promise(
                    "synchronous_commit",
                    "case current_setting('synchronous_commit') when 'off' then 'off' else 'on' end",
                    "on",
                    "Set it on that server, database and role."),
            setting("server_encoding", "UTF8", "Make a database with this encoding."),
            new Promise(
                    "role in PRZYSTAN_DATABASE_USER",
                    "current_user",
                    DatabaseAccess.PROGRAM,
                    "The migrations grant rights to that name."),
            ofWhoAsks("rolsuper"),
            ofWhoAsks("rolbypassrls"),
            ofWhoAsks("rolcreaterole"),
            new Promise("roles it can become that step over policies", """
                    (select count(*) from pg_roles
                     where rolname <> current_user and (rolsuper or rolbypassrls)
                       and pg_has_role(current_user, oid, 'member'))""", "0", NAMED_ROLE));

    private Promises() {}

    private static Promise setting(String name, String kept, String help) {
        return new Promise(name, "current_setting('" + name + "')", kept, help);
    }

    private static Promise ofProgram(String attribute, String kept) {
        var sql = "(select " + attribute + " from pg_roles where rolname = '" + DatabaseAccess.PROGRAM + "')";
        return new Promise(attribute + " of " + DatabaseAccess.PROGRAM, sql, kept, PROGRAM_ROLE);
    }

    private static Promise ofWhoAsks(String attribute) {
        var sql = "(select " + attribute + " from pg_roles where rolname = current_user)";
        return new Promise(attribute + " of that role", sql, "false", NAMED_ROLE);
    }

    /// An owner steps over the policies of its tables.
    private static Promise apartFrom(String owner) {
        var sql = "(select count(*) from pg_roles where rolname = '" + owner.replace("'", "''")
                + "' and pg_has_role(current_user, oid, 'member'))";
        return new Promise(
                "ways from that role to the one in PRZYSTAN_DATABASE_OWNER_USER",
                sql,
                "0",
                "Let two roles that are strangers work and migrate.");
    }

    /// What the program's own server promises its owner.
    ///
    /// @throws DatabaseUnusable naming every promise that is not kept
    static void check(Connection owner) throws SQLException {
        check(owner, OF_OUR_OWN, "This database server would not keep what it is given.");
    }

    /// What a server of the city's own promises the program's role, before anything is written there.
    ///
    /// @param owner the role that applies the migrations
    /// @throws DatabaseUnusable naming every promise that is not kept
    static void check(DatabaseAccess program, String owner) {
        try (var connection = program.connect()) {
            check(
                    connection,
                    Stream.concat(OF_A_NAMED_SERVER.stream(), Stream.of(apartFrom(owner)))
                            .toList(),
                    "The database server named in PRZYSTAN_DATABASE_URL is not safe for what it is given.");
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "The database server named in PRZYSTAN_DATABASE_URL does not answer: " + e.getMessage() + ".",
                    "Look at PRZYSTAN_DATABASE_URL, PRZYSTAN_DATABASE_USER and PRZYSTAN_DATABASE_PASSWORD.",
                    e);
        }
    }

    /// Asks everything in one statement, so that a start does not grow with the list.
    private static void check(Connection connection, List<Promise> promises, String wrong) throws SQLException {
        var query = promises.stream()
                .map(promise -> "(" + promise.sql() + ")::text")
                .collect(Collectors.joining(", ", "select ", ""));
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            var broken = new ArrayList<String>();
            for (var i = 0; i < promises.size(); i++) {
                var promise = promises.get(i);
                var value = found.getString(i + 1);
                if (!promise.kept().equals(value)) {
                    broken.add(
                            "%s: %s, must be %s. %s".formatted(promise.name(), value, promise.kept(), promise.help()));
                }
            }
            if (!broken.isEmpty()) {
                throw new DatabaseUnusable(wrong, String.join(" ", broken));
            }
        }
    }
}
