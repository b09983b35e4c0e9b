package przystan.backup.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import przystan.backup.domain.Manifest.Applied;
import przystan.database.DatabaseRoles;
import przystan.database.Migrations;
import przystan.keys.Vault;

/// Puts a backup into an empty database and an empty folder of files: all of it, or nothing.
///
/// The file is read to its end before anything is touched. The tables are made by the migrations that the backup had
/// seen, filled and compared in one transaction, and then brought up to date like those of any older database.
@Component
public class RestoreBackup {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DatabaseRoles roles;
    private final Vault vault;
    private final CopiedFiles files;
    private final CheckBackup check;

    RestoreBackup(DatabaseRoles roles, Vault vault, CopiedFiles files, CheckBackup check) {
        this.roles = roles;
        this.vault = vault;
        this.files = files;
        this.check = check;
    }

    /// @param progress told now and then how far it is
    public BackupOutcome from(Path file, Consumer<String> progress) throws IOException, SQLException {
        var checked = check.of(file, _ -> {});
        if (!(checked instanceof BackupOutcome.Done)) {
            return checked;
        }
        progress.accept("The file is whole.");
        try (var backup = new SectionReader(Files.newInputStream(file), vault)) {
            var manifest = backup.manifest();
            var refused = prepare(manifest);
            if (refused.isPresent()) {
                return refused.get();
            }
            var tally = new Tally(progress);
            var eras = load(manifest, backup, tally);
            Migrations.of(RestoreBackup.class.getClassLoader()).run(roles.owner());
            if (eras == 0) {
                beginEra();
            }
            return new BackupOutcome.Done(tally.summary(manifest, Files.size(file)));
        } catch (BackupDamaged damaged) {
            return new BackupOutcome.Damaged(file, String.valueOf(damaged.getMessage()));
        }
    }

    /// Makes an empty database what the backup was taken from.
    private Optional<BackupOutcome> prepare(Manifest manifest) throws IOException, SQLException {
        if (!files.isEmpty()) {
            return Optional.of(notEmpty("The folder of files holds some already."));
        }
        List<Applied> here;
        try (var connection = roles.owner().connect()) {
            Sql.run(connection, TakeBackup.PLAIN_VALUES);
            connection.setAutoCommit(false);
            var filled = new Target(connection).filled();
            if (filled.isPresent()) {
                return Optional.of(notEmpty("The table " + filled.get() + " has rows already."));
            }
            here = Catalogue.scripts(connection);
            connection.rollback();
        } catch (SQLException busy) {
            if (LOCK_NOT_AVAILABLE.equals(busy.getSQLState())) {
                return Optional.of(new BackupOutcome.Refused(
                        "Another program works with this database.", "Stop it, and restore again."));
            }
            throw busy;
        }
        var refused = unknown(manifest, here);
        if (refused.isEmpty()) {
            makeAsOf(manifest, here);
        }
        return refused;
    }

    private static BackupOutcome notEmpty(String wrong) {
        return new BackupOutcome.Refused(
                wrong + " A backup is restored into an empty place only.",
                "Name an empty data folder in PRZYSTAN_DATA, or an empty database in PRZYSTAN_DATABASE_URL.");
    }

    private static Optional<BackupOutcome> unknown(Manifest manifest, List<Applied> here) {
        var strangers = new ArrayList<>(manifest.scripts());
        strangers.removeAll(here);
        return strangers.stream()
                .findFirst()
                .map(stranger -> new BackupOutcome.Refused(
                        "The backup was taken by a newer program, or by another one: this one does not know script "
                                + stranger.version() + " of " + stranger.module() + " as it was then.",
                        "Restore it with the program that took it, or a newer one."));
    }

    private void makeAsOf(Manifest manifest, List<Applied> here) throws SQLException {
        if (!new HashSet<>(manifest.scripts()).equals(new HashSet<>(here))) {
            var versions = new HashMap<String, Integer>();
            manifest.scripts().forEach(one -> versions.merge(one.module(), one.version(), Math::max));
            Migrations.clear(roles.owner());
            Migrations.of(RestoreBackup.class.getClassLoader()).upTo(versions).run(roles.owner());
        }
    }

    private int load(Manifest manifest, SectionReader backup, Tally tally) throws IOException, SQLException {
        var written = new ArrayList<String>();
        try (var connection = roles.owner().connect()) {
            Sql.run(connection, TakeBackup.PLAIN_VALUES);
            connection.setAutoCommit(false);
            var target = new Target(connection);
            target.open(manifest.tables());
            for (var section = backup.next(); section != null; section = backup.next()) {
                tally.count(section, load(section, backup, target, written));
            }
            var eras = target.close();
            connection.commit();
            return eras;
        } catch (IOException | SQLException | RuntimeException failed) {
            for (var name : written) {
                files.remove(name);
            }
            throw failed;
        }
    }

    private Total load(Section section, SectionReader backup, Target target, List<String> written)
            throws IOException, SQLException {
        return switch (section.kind()) {
            case TABLE -> target.fill(section, backup);
            case SEQUENCES -> {
                target.sequences(List.of(backup.note(section, Manifest.Sequence[].class)));
                yield new Total(1, 0, "");
            }
            case FILE -> {
                written.add(section.name());
                try (var out = files.create(section.name())) {
                    yield backup.pass(section, out::write);
                }
            }
            case MANIFEST, CONTENTS -> throw new BackupDamaged("A part stands where it does not belong.");
        };
    }

    private void beginEra() throws SQLException {
        try (var connection = roles.owner().connect()) {
            Target.beginEra(connection);
        }
    }
}
