package przystan.documents.domain;

import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import przystan.access.Author;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.documents.FileId;
import przystan.documents.StoredFile;
import przystan.tenancy.CurrentUnit;

/// A file is destroyed: its key with the transaction, its bytes after it. Copies of the bytes in backups stay sealed.
@Component
public class DeleteFile {

    private static final Logger LOG = LoggerFactory.getLogger(DeleteFile.class);

    private final KeptFiles files;
    private final FileFolder folder;
    private final AuditTrail trail;

    DeleteFile(KeptFiles files, FileFolder folder, AuditTrail trail) {
        this.files = files;
        this.folder = folder;
        this.trail = trail;
    }

    /// Of a file that is not there any more, nothing is done.
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(FileId file, Author by, Instant now) {
        if (files.destroy(file, StoredFile.State.DELETED, now)) {
            trail.record(by, Deed.of("documents.file.deleted", KeepFile.thing(file)));
            removeOnceCommitted(file);
        }
    }

    /// The scanner found something in it.
    @Transactional(propagation = Propagation.MANDATORY)
    void infected(FileId file, Author by, Instant now) {
        if (files.destroy(file, StoredFile.State.INFECTED, now)) {
            trail.record(by, Deed.of("documents.file.infected", KeepFile.thing(file)));
            removeOnceCommitted(file);
        }
    }

    private void removeOnceCommitted(FileId file) {
        var unit = CurrentUnit.required();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    folder.delete(unit, file);
                } catch (IOException left) {
                    LOG.warn("the bytes of file {} could not be removed; their key is gone", file.value());
                }
            }
        });
    }
}
