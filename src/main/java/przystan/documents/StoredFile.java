package przystan.documents;

import java.time.Instant;
import przystan.texts.Language;

/// A file as the program knows it, without its bytes.
///
/// @param name as it was given, without a path
/// @param language in which it is written
/// @param size in bytes
/// @param sha256 of its bytes, in hexadecimal digits
public record StoredFile(
        FileId id,
        FileOwner owner,
        String name,
        Language language,
        FileType type,
        long size,
        String sha256,
        State state,
        Instant storedAt) {

    public enum State {
        /// The virus scanner has not seen it yet, so nobody reads it.
        WAITING,
        READY,
        /// The scanner found something; its bytes are gone.
        INFECTED,
        DELETED
    }
}
