package przystan.documents.domain;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import przystan.access.Author;
import przystan.documents.FileId;
import przystan.documents.StoredFile;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;

/// The virus scanner looks at a file that waits for it. While it cannot be asked, the file waits on.
@Component
class ScanFile {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1));
    private static final Author SCANNER = new Author.Program("virus scanner");

    private final KeptFiles files;
    private final FileFolder folder;
    private final DeleteFile delete;
    private final VirusScanner scanner;
    private final TransactionOperations transactions;

    ScanFile(
            KeptFiles files,
            FileFolder folder,
            DeleteFile delete,
            VirusScanner scanner,
            TransactionOperations transactions) {
        this.files = files;
        this.folder = folder;
        this.delete = delete;
        this.scanner = scanner;
        this.transactions = transactions;
    }

    /// @return when to ask again; nothing when there is no more to do
    Optional<Instant> scan(UnitId unit, FileId file, Instant now) throws IOException {
        return CurrentUnit.within(unit, () -> scan(file, now));
    }

    private Optional<Instant> scan(FileId id, Instant now) throws IOException {
        var secret = transactions.execute(_ -> files.find(id)
                .filter(file -> file.state() == StoredFile.State.WAITING)
                .flatMap(file -> files.secret(file.id())));
        if (secret == null || secret.isEmpty()) {
            return Optional.empty();
        }
        VirusScanner.Verdict verdict;
        try (var bytes = SealedBytes.opening(folder.open(CurrentUnit.required(), id), secret.get())) {
            verdict = scanner.scan(bytes);
        }
        return switch (verdict) {
            case CLEAN -> {
                transactions.execute(_ -> files.ready(id, now));
                yield Optional.empty();
            }
            case INFECTED -> {
                transactions.executeWithoutResult(_ -> delete.infected(id, SCANNER, now));
                yield Optional.empty();
            }
            case AWAY -> {
                var times = transactions.execute(_ -> files.postponed(id, now));
                yield Optional.of(now.plus(PAUSES.get(Math.min(times == null ? 1 : times, PAUSES.size()) - 1)));
            }
        };
    }
}
