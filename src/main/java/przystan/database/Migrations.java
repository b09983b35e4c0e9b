package przystan.database;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.postgresql.util.PSQLState;

/// The SQL that makes an empty database what the program expects, and an older one newer: a folder of scripts per
/// module under `db/migration`, each for the schema of the module's name (decision 0004).
public final class Migrations {

    /// What a run found to do.
    public enum Run {
        NOTHING_NEW,
        APPLIED
    }

    /// What concerns no single module and stands before them all.
    private static final String ROOT = "__root";

    /// Raised when a run itself grants or creates something else, so that databases without new scripts get it too.
    private static final String EDITION = "1";

    private static final String REMEMBER = """
            create table if not exists public.migrated (
                only_row boolean primary key default true check (only_row),
                mark     text not null
            );
            comment on table public.migrated is 'Stands for all scripts that were applied; equal means nothing to do.';
            insert into public.migrated (mark) values ('%s') on conflict (only_row) do update set mark = excluded.mark""";

    private static final String CLEAR = """
            do $$
            declare
                found name;
            begin
                set local lock_timeout = '10s';
                for found in select nspname from pg_namespace
                    where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
                loop
                    execute format('drop schema %I cascade', found);
                end loop;
                drop schema public cascade;
                create schema public authorization pg_database_owner;
                grant usage on schema public to public;
            end $$""";

    private final List<String> modules;
    private final List<Script> scripts;

    private Migrations(List<String> modules, List<Script> scripts) {
        this.modules = modules;
        this.scripts = scripts;
    }

    /// The migrations that this class loader finds.
    public static Migrations of(ClassLoader loader) {
        var list = loader.getResource(Script.HOME + "modules.txt");
        if (list == null) {
            throw new DatabaseUnusable(
                    "The program carries no migrations.", "Build it anew: " + Script.HOME + "modules.txt is missing.");
        }
        try {
            var migrations = new Migrations(modules(list), Script.beside(list));
            migrations.requireOrder();
            return migrations;
        } catch (IOException e) {
            throw new DatabaseUnusable(
                    "The migrations cannot be read: " + e.getMessage() + ".", "See " + list + ".", e);
        }
    }

    private static List<String> modules(URL list) throws IOException {
        try (var content = list.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    private void requireOrder() {
        scripts.stream()
                .map(Script::folder)
                .filter(folder -> !folder.equals(ROOT) && !modules.contains(folder))
                .findFirst()
                .ifPresent(folder -> {
                    throw new DatabaseUnusable(
                            "The migrations of " + folder + " have no place in the order.",
                            "Name it in " + Script.HOME + "modules.txt.");
                });
    }

    /// The modules that have a schema, in the order in which their scripts are applied.
    public List<String> modules() {
        return modules;
    }

    /// Stands for every script, name and place in the order: two programs with the same mark make the same database.
    public String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(EDITION.getBytes(StandardCharsets.UTF_8));
            digest.update(modules.toString().getBytes(StandardCharsets.UTF_8));
            scripts.forEach(script -> digest.update(script.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The migrations as far as an older program knew them.
    ///
    /// @param versions the last one by module; a module that is not named did not exist
    public Migrations upTo(Map<String, Integer> versions) {
        return new Migrations(
                modules.stream().filter(versions::containsKey).toList(),
                scripts.stream()
                        .filter(script -> script.version() <= versions.getOrDefault(script.folder(), 0))
                        .toList());
    }

    /// Takes away every schema of a database, so that it can be made anew. Whoever calls it knows that no row is there.
    public static void clear(DatabaseAccess owner) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(CLEAR);
        }
    }

    /// Applies what this database has not seen yet. Copies of the program that start together wait for one another.
    ///
    /// @throws DatabaseUnusable if a script fails; what the scripts before it did stays
    public Run run(DatabaseAccess owner) {
        try (var connection = owner.connect()) {
            if (mark().equals(markIn(connection))) {
                return Run.NOTHING_NEW;
            }
            apply(owner, connection);
            return Run.APPLIED;
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "The migrations could not be applied: " + e.getMessage() + ".", "See the log of the database.", e);
        }
    }

    private static String markIn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select mark from public.migrated")) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            if (PSQLState.UNDEFINED_TABLE.getState().equals(e.getSQLState())) {
                return "";
            }
            throw e;
        }
    }

    /// The lock belongs to the connection, so it ends with the program at the latest.
    private void apply(DatabaseAccess owner, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('przystan.migrations'))");
            SchemaHistory.of(ROOT, owner).apply(scriptsOf(ROOT));
            for (var module : modules) {
                statement.execute(SchemaHistory.schemaForProgram(module));
                SchemaHistory.of(module, owner).apply(scriptsOf(module));
            }
            statement.execute(REMEMBER.formatted(mark()));
        }
    }

    private List<Script> scriptsOf(String folder) {
        return scripts.stream().filter(script -> script.folder().equals(folder)).toList();
    }
}
