package przystan.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Acting;
import przystan.access.Author;
import przystan.documents.domain.DeleteFile;
import przystan.documents.domain.FileRegister;
import przystan.documents.domain.KeepFile;

/// The files of the current unit, for the modules that own the things they belong to.
@Component
public class StoredFiles {

    private final KeepFile keep;
    private final DeleteFile delete;
    private final FileRegister register;

    StoredFiles(KeepFile keep, DeleteFile delete, FileRegister register) {
        this.keep = keep;
        this.delete = delete;
        this.register = register;
    }

    /// What became of a file that was handed in.
    public sealed interface Outcome {

        record Kept(StoredFile file) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /// Why a file is not taken in.
    ///
    /// @param textKey key of the text that says so, and what would help
    /// @param arguments of that text
    public record Refusal(String textKey, List<Object> arguments) {}

    /// Takes in a file, read to its end but never held in memory, in the transaction of the act that it belongs to.
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome keep(NewFile file, InputStream bytes, Instant now) throws IOException {
        return keep.keep(file, bytes, now);
    }

    /// Destroys the key of a file, and its bytes.
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(FileId file, Author by, Instant now) {
        delete.delete(file, by, now);
    }

    /// The files of a thing in the order in which they came.
    @Transactional(readOnly = true)
    public List<StoredFile> of(FileOwner owner) {
        return register.of(owner);
    }

    /// A file, if this reader may read it.
    ///
    /// @param reader who is signed in, if anybody
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(FileId file, Optional<Acting> reader) {
        return register.find(file, reader).map(FileRegister.Open::file);
    }
}
