package przystan.documents.domain;

import java.io.IOException;
import java.io.InputStream;

/// Looks for viruses in a file: [Clamd] when one is named, else [NoScanner].
interface VirusScanner {

    enum Verdict {
        CLEAN,
        INFECTED,
        /// It could not be asked; ask later.
        AWAY
    }

    /// Whether files have to wait for it.
    boolean isThere();

    Verdict scan(InputStream bytes) throws IOException;
}
