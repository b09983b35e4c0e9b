package przystan.search.domain;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the index of one unit is kept: a folder that this program alone writes to, else its memory.
record IndexFolder(Directory directory, Lock owner) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String OWNER = "owner.lock";

    /// @param path of the folder; when another program has it, or the disk refuses, the index is kept in memory
    static IndexFolder open(Path path) throws IOException {
        try {
            var disk = FSDirectory.open(path);
            try {
                return new IndexFolder(disk, disk.obtainLock(OWNER));
            } catch (IOException refused) {
                disk.close();
                throw refused;
            }
        } catch (LockObtainFailedException taken) {
            LOG.warn("another program keeps its search index in {}; this one keeps it in memory", path);
        } catch (IOException refused) {
            LOG.warn("the search index cannot be kept in {}; it is kept in memory: {}", path, refused.toString());
        }
        var memory = new ByteBuffersDirectory();
        return new IndexFolder(memory, memory.obtainLock(OWNER));
    }

    /// Throws away all that lies in it, whoever left it half-written.
    void clear() throws IOException {
        for (var file : directory.listAll()) {
            if (!file.equals(OWNER) && !file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        owner.close();
        directory.close();
    }
}
