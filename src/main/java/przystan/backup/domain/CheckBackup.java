package przystan.backup.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import przystan.keys.Vault;

/// Reads a backup to its end and compares everything with its sums, without restoring it.
@Component
public class CheckBackup {

    private final Vault vault;

    CheckBackup(Vault vault) {
        this.vault = vault;
    }

    public BackupOutcome of(Path file, Consumer<String> progress) throws IOException {
        try (var backup = new SectionReader(Files.newInputStream(file), vault)) {
            var tally = new Tally(progress);
            var manifest = backup.manifest();
            for (var section = backup.next(); section != null; section = backup.next()) {
                var total = backup.pass(section, _ -> {});
                tally.count(section, total);
            }
            return new BackupOutcome.Done(tally.summary(manifest, Files.size(file)));
        } catch (BackupDamaged damaged) {
            return new BackupOutcome.Damaged(file, String.valueOf(damaged.getMessage()));
        } catch (NoSuchFileException missing) {
            return new BackupOutcome.Refused("There is no file " + file + ".", "Give the whole path of the backup.");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
