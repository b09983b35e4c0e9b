package przystan.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import przystan.access.Acting;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.documents.FileId;
import przystan.documents.StoredFile;
import przystan.tenancy.CurrentUnit;

/// Somebody reads a file. Each look at a file that is not for everybody is recorded before the first byte is shown.
@Component
public class ReadFile {

    private final FileRegister register;
    private final KeptFiles files;
    private final FileFolder folder;
    private final AuditTrail trail;
    private final TransactionOperations transactions;

    ReadFile(
            FileRegister register,
            KeptFiles files,
            FileFolder folder,
            AuditTrail trail,
            TransactionOperations transactions) {
        this.register = register;
        this.files = files;
        this.folder = folder;
        this.trail = trail;
        this.transactions = transactions;
    }

    /// What there is to read.
    public sealed interface Outcome {

        /// @param bytes the file, known to be what was stored
        record Bytes(StoredFile file, Content bytes) implements Outcome {}

        /// The virus scanner has not seen it yet.
        record Waiting() implements Outcome {}

        record Infected() implements Outcome {}

        record NotHere() implements Outcome {}
    }

    /// Writes the bytes of a file.
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    private record Looked(Outcome instead, Optional<StoredFile> file, Optional<byte[]> secret) {}

    /// @throws IOException when the bytes are gone or were changed
    public Outcome read(FileId id, Optional<Acting> reader) throws IOException {
        var looked = transactions.execute(_ -> look(id, reader));
        if (looked == null || looked.file().isEmpty() || looked.secret().isEmpty()) {
            return looked == null ? new Outcome.NotHere() : looked.instead();
        }
        var file = looked.file().get();
        var secret = looked.secret().get();
        requireUnchanged(file, secret);
        return new Outcome.Bytes(file, out -> {
            try (var in = open(file, secret)) {
                in.transferTo(out);
            }
        });
    }

    private Looked look(FileId id, Optional<Acting> reader) {
        var open = register.find(id, reader);
        if (open.isEmpty()) {
            return new Looked(new Outcome.NotHere(), Optional.empty(), Optional.empty());
        }
        return switch (open.get().file().state()) {
            case WAITING -> new Looked(new Outcome.Waiting(), Optional.empty(), Optional.empty());
            case INFECTED -> new Looked(new Outcome.Infected(), Optional.empty(), Optional.empty());
            case DELETED -> new Looked(new Outcome.NotHere(), Optional.empty(), Optional.empty());
            case READY -> {
                open.get().by().ifPresent(by -> trail.record(by, Deed.of("documents.file.seen", KeepFile.thing(id))));
                yield new Looked(new Outcome.NotHere(), Optional.of(open.get().file()), files.secret(id));
            }
        };
    }

    /// Half of a file that was changed at its end must not be shown, so it is read twice.
    private void requireUnchanged(StoredFile file, byte[] secret) throws IOException {
        var digest = KeepFile.sha256();
        var piece = new byte[64 * 1024];
        try (var in = open(file, secret)) {
            for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new SealedBytes.Broken();
        }
    }

    private InputStream open(StoredFile file, byte[] secret) throws IOException {
        return SealedBytes.opening(folder.open(CurrentUnit.required(), file.id()), secret);
    }
}
