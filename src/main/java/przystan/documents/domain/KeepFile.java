package przystan.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.boot.Jobs;
import przystan.documents.FileId;
import przystan.documents.FileReaders;
import przystan.documents.FileType;
import przystan.documents.NewFile;
import przystan.documents.StoredFile;
import przystan.documents.StoredFiles.Outcome;
import przystan.documents.StoredFiles.Refusal;
import przystan.keys.Vault;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;

/// A file is taken in: sealed while it is read, measured, inspected, and given its name.
@Component
public class KeepFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeepFile.class);
    private static final int PIECE = 64 * 1024;
    private static final long MEGABYTE = 1024L * 1024;

    private final List<FileReaders> readers;
    private final FileFolder folder;
    private final KeptFiles files;
    private final VirusScanner scanner;
    private final Jobs jobs;
    private final AuditTrail trail;

    KeepFile(
            List<FileReaders> readers,
            FileFolder folder,
            KeptFiles files,
            VirusScanner scanner,
            Jobs jobs,
            AuditTrail trail) {
        this.readers = readers;
        this.folder = folder;
        this.files = files;
        this.scanner = scanner;
        this.jobs = jobs;
        this.trail = trail;
    }

    /// What was read of a file.
    private record Measured(long size, String sha256) {}

    /// More came than may.
    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome keep(NewFile file, InputStream bytes, Instant now) throws IOException {
        var claimed = FileType.claimedBy(file.name());
        if (claimed.isEmpty()) {
            return refused("documents.refused.type");
        }
        var largest = largest(file);
        var secret = Vault.random(SealedBytes.SECRET_BYTES);
        var measured = new Measured[1];
        Path draft;
        try {
            draft = folder.write(out -> {
                try (var sealing = SealedBytes.sealing(out, secret)) {
                    measured[0] = copy(bytes, sealing, largest);
                }
            });
        } catch (TooLarge more) {
            return refused("documents.refused.size", largest / MEGABYTE);
        }
        try {
            return keep(file, claimed.get(), new Draft(draft, secret, measured[0]), now);
        } finally {
            java.nio.file.Files.deleteIfExists(draft);
        }
    }

    /// Sealed bytes that have no name yet.
    @SuppressWarnings("ArrayRecordComponent")
    private record Draft(Path path, byte[] secret, Measured measured) {}

    private Outcome keep(NewFile file, FileType claimed, Draft draft, Instant now) throws IOException {
        if (draft.measured().size() == 0) {
            return refused("documents.refused.empty");
        }
        var type = Inspection.confirm(
                claimed, () -> SealedBytes.opening(java.nio.file.Files.newInputStream(draft.path()), draft.secret()));
        if (type.isEmpty()) {
            return refused("documents.refused.content");
        }
        var unit = CurrentUnit.required();
        var kept = new StoredFile(
                new FileId(UUID.randomUUID()),
                file.owner(),
                file.name(),
                file.language(),
                type.get(),
                draft.measured().size(),
                draft.measured().sha256(),
                scanner.isThere() ? StoredFile.State.WAITING : StoredFile.State.READY,
                now);
        files.add(kept, draft.secret(), file.by());
        record(file, kept);
        if (scanner.isThere()) {
            jobs.plan(ScanRound.SCAN, unit.value() + "/" + kept.id().value(), now);
        }
        forgetUnlessCommitted(unit, kept.id());
        folder.keep(draft.path(), unit, kept.id());
        return new Outcome.Kept(kept);
    }

    private long largest(NewFile file) {
        return readers.stream()
                .filter(kind -> kind.kind().equals(file.owner().kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "nobody answers for files of " + file.owner().kind()))
                .largest();
    }

    private static Measured copy(InputStream from, java.io.OutputStream into, long largest) throws IOException {
        var digest = sha256();
        var piece = new byte[PIECE];
        var size = 0L;
        for (var read = from.read(piece); read >= 0; read = from.read(piece)) {
            size += read;
            if (size > largest) {
                throw new TooLarge();
            }
            digest.update(piece, 0, read);
            into.write(piece, 0, read);
        }
        return new Measured(size, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The name may say something of a person, so the record keeps the rest only.
    private void record(NewFile file, StoredFile kept) {
        var after = Map.of(
                "owner", kept.owner().kind() + " " + kept.owner().id(),
                "type", kept.type().mediaType(),
                "size", Long.toString(kept.size()),
                "sha256", kept.sha256());
        trail.record(file.by(), new Deed("documents.file.kept", thing(kept.id()), Optional.empty(), Map.of(), after));
    }

    static Deed.Thing thing(FileId file) {
        return new Deed.Thing("documents.file", file.value().toString());
    }

    private void forgetUnlessCommitted(UnitId unit, FileId file) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    try {
                        folder.delete(unit, file);
                    } catch (IOException left) {
                        LOG.warn("the bytes of file {} could not be removed", file.value());
                    }
                }
            }
        });
    }

    private static Outcome refused(String textKey, Object... arguments) {
        return new Outcome.Refused(new Refusal(textKey, List.of(arguments)));
    }
}
