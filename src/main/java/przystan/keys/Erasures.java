package przystan.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The list of people who were erased. It stands in a file outside of the database and its backups, so that a backup
/// which is restored does not bring them back: whoever was erased since is erased again.
///
/// A line is the time and, sealed, the person's id.
@Component
public class Erasures {

    private static final String PURPOSE = "keys.erasures";

    private final Path file;
    private final Vault vault;
    private final Clock clock;

    Erasures(@Value("${przystan.erasures}") Path file, Vault vault, Clock clock) {
        this.file = file;
        this.vault = vault;
        this.clock = clock;
    }

    /// Somebody who was erased.
    public record Erased(UUID person, Instant at) {}

    /// A slot: what a module does to forget a person whom a restored backup has brought back. It may be done to
    /// somebody of whom the module knows nothing.
    public interface Again {

        /// Forgets the person, in a transaction of its own.
        void erase(UUID person);
    }

    /// Adds a person; it is on the disk when the call returns. Belongs before the commit of the erasure: who was listed
    /// and not erased after all is erased again at worst, which was asked for.
    public void remember(UUID person) {
        var id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
        var line = clock.instant() + " " + Base64.getEncoder().encodeToString(vault.seal(id, PURPOSE)) + "\n";
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (IOException unwritten) {
            throw new UncheckedIOException("the list of erasures " + file + " cannot be written", unwritten);
        }
    }

    /// Everybody on the list, the first first. A line that a power cut left unfinished counts as none, for its erasure
    /// was not finished, either.
    ///
    /// @throws SealBroken when a whole line was changed, or its key is gone
    public List<Erased> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var text = Files.readString(file);
            var erased = new ArrayList<Erased>();
            for (var line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                erased.add(read(line));
            }
            return erased;
        } catch (IOException unread) {
            throw new UncheckedIOException("the list of erasures " + file + " cannot be read", unread);
        }
    }

    private Erased read(String line) {
        var words = line.split(" ");
        var id = ByteBuffer.wrap(vault.open(Base64.getDecoder().decode(words[1]), PURPOSE));
        return new Erased(new UUID(id.getLong(), id.getLong()), Instant.parse(words[0]));
    }
}
