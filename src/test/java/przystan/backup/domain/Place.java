package przystan.backup.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import przystan.database.DatabaseRoles;
import przystan.keys.TestKeys;
import przystan.keys.Vault;

/// A database and a data folder, as the acts of this module meet them.
record Place(DatabaseRoles roles, Path data, Vault vault) {

    Place(DatabaseRoles roles, Path data) {
        this(roles, data, TestKeys.vault());
    }

    BackupOutcome backup(Path file) throws IOException, SQLException {
        return new TakeBackup(roles, vault, new CopiedFiles(data), Clock.systemUTC()).to(file, _ -> {});
    }

    BackupOutcome check(Path file) throws IOException {
        return new CheckBackup(vault).of(file, _ -> {});
    }

    BackupOutcome restore(Path file) throws IOException, SQLException {
        return new RestoreBackup(roles, vault, new CopiedFiles(data), new CheckBackup(vault)).from(file, _ -> {});
    }

    /// Runs statements as the owner.
    void run(String statements) throws SQLException {
        try (var connection = roles.owner().connect()) {
            Sql.run(connection, statements);
        }
    }

    String one(String query) throws SQLException {
        try (var connection = roles.reader().connect()) {
            return Sql.one(connection, query, row -> row.getString(1));
        }
    }

    /// How many rows each table has, and what they say.
    Map<String, String> rows() throws SQLException {
        var rows = new TreeMap<String, String>();
        try (var connection = roles.reader().connect()) {
            for (var table : Catalogue.tables(connection)) {
                rows.put(
                        table.toString(),
                        Sql.one(
                                connection,
                                "select count(*) || ' ' || md5(coalesce(string_agg(md5(one::text), '' order by"
                                        + " md5(one::text)), '')) from " + table.quoted() + " one",
                                row -> row.getString(1)));
            }
        }
        return rows;
    }
}
