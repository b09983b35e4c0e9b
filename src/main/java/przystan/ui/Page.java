package przystan.ui;

import java.time.Duration;
import java.util.Optional;

/// A whole HTML page. The template is the `.jte` file that sits beside the record and bears its name; it is given
/// the record as `page` and the [Frame] as `frame`.
public interface Page {

    /// The HTTP status it is answered with: 422 for a form sent back, 429 for one sent too often, 404 for a thing that
    /// is not there.
    default int status() {
        return 200;
    }

    /// After how long it is worth asking again, which programs and caches read from a header; nothing to say of most.
    default Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /// How long the finished page holds.
    default Holds holds() {
        return Holds.UNTIL_CONTENT_CHANGES;
    }

    /// When a finished page must be made anew.
    enum Holds {
        /// The same for every reader until the unit's content version grows.
        UNTIL_CONTENT_CHANGES,
        /// Made for one reader or one moment: a form, an error, a list of search results.
        FOR_THIS_READER
    }
}
