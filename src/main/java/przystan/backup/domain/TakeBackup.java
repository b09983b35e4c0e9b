package przystan.backup.domain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import przystan.backup.domain.Manifest.Table;
import przystan.database.DatabaseRoles;
import przystan.keys.Vault;

/// Copies everything that is kept, as it is at one moment, into one encrypted file, while everybody goes on working.
///
/// All tables are read in one snapshot. Files never change, and one is there before a row names it, so those that lie
/// there after the snapshot was taken are all that its rows name, and at most some more.
@Component
public class TakeBackup {

    /// Values are written in one way, whatever the server is set to.
    static final String PLAIN_VALUES = """
            set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC';
            set bytea_output = 'hex'; set extra_float_digits = 1; set xmlbinary = 'base64';
            set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '60s';
            set application_name = 'przystan backup'""";

    static final String PART = ".part";

    private final DatabaseRoles roles;
    private final Vault vault;
    private final CopiedFiles files;
    private final Clock clock;

    TakeBackup(DatabaseRoles roles, Vault vault, CopiedFiles files, Clock clock) {
        this.roles = roles;
        this.vault = vault;
        this.files = files;
        this.clock = clock;
    }

    /// @param file appears when the backup is whole; there must be none yet
    /// @param progress told now and then how far it is
    public BackupOutcome to(Path file, Consumer<String> progress) throws IOException, SQLException {
        if (Files.exists(file)) {
            return new BackupOutcome.Refused(
                    "There is a file " + file + " already.", "Choose another name; a backup replaces nothing.");
        }
        var part = file.resolveSibling(file.getFileName() + PART);
        try (var channel = own(part)) {
            if (channel.tryLock() == null) {
                return new BackupOutcome.Refused(
                        "Another program writes " + part + ".", "Wait for it, or choose another name.");
            }
            channel.truncate(0);
            try (var connection = roles.reader().connect()) {
                if (!roles.readerSeesEveryRow(connection)) {
                    Files.delete(part);
                    return blind();
                }
                var summary = write(connection, channel, progress);
                channel.force(true);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                keepName(file);
                return new BackupOutcome.Done(summary);
            } catch (IOException | SQLException | RuntimeException failed) {
                Files.deleteIfExists(part);
                throw failed;
            }
        }
    }

    private static FileChannel own(Path part) throws IOException {
        if (part.getParent() != null) {
            Files.createDirectories(part.getParent());
        }
        return FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private BackupOutcome.Refused blind() {
        var user = roles.reader().user();
        return new BackupOutcome.Refused(
                "The role " + user + " does not see every row: policies of the tables bind it.",
                "As administrator of the server: create role przystan_backup login password '…' bypassrls;"
                        + " grant pg_read_all_data to przystan_backup; then name it in PRZYSTAN_DATABASE_BACKUP_USER"
                        + " and PRZYSTAN_DATABASE_BACKUP_PASSWORD.");
    }

    private BackupOutcome.Summary write(Connection connection, FileChannel channel, Consumer<String> progress)
            throws IOException, SQLException {
        var tally = new Tally(progress);
        var manifest = begin(connection);
        var buffered = new BufferedOutputStream(Channels.newOutputStream(channel), SectionWriter.BLOCK);
        var sections = new SectionWriter(new ChunkOutput(buffered, vault));
        sections.note(Section.Kind.MANIFEST, manifest);
        for (var table : manifest.tables()) {
            tally.table(table.toString(), table(connection, table, sections));
        }
        sections.note(Section.Kind.SEQUENCES, Catalogue.sequences(connection).toArray(Manifest.Sequence[]::new));
        connection.rollback();
        files.each((name, place) -> {
            try (var content = Files.newInputStream(place)) {
                tally.file(sections.file(name, content));
            } catch (NoSuchFileException erased) {
                // Somebody erased it since the folder was listed, and the copy shall not bring it back.
            }
        });
        sections.end();
        buffered.flush();
        return tally.summary(manifest, channel.size());
    }

    /// No migration runs meanwhile, and no table is changed. The driver's own connection belongs to this backup alone.
    private Manifest begin(Connection connection) throws SQLException {
        Sql.run(connection, PLAIN_VALUES);
        Sql.run(connection, "select pg_advisory_lock_shared(hashtext('przystan.migrations'))");
        // A policy that would bind this role after all is an error, and no rows are left out in silence.
        Sql.run(connection, "set row_security = off");
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        var tables = Catalogue.tables(connection);
        Sql.run(
                connection,
                "lock table " + tables.stream().map(Table::quoted).collect(Collectors.joining(", "))
                        + " in access share mode");
        return new Manifest(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                Sql.one(connection, "show server_version", row -> row.getString(1)),
                Catalogue.scripts(connection),
                tables);
    }

    /// The rows of a table into a section.
    private static Total table(Connection connection, Table table, SectionWriter sections)
            throws IOException, SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table.quoted() + " " + table.quotedColumns() + " to stdout");
        return sections.table(table.toString(), copy::readFromCopy);
    }

    /// The name of a new file is on the disk when its folder is.
    private static void keepName(Path file) throws IOException {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
