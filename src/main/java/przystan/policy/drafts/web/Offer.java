package przystan.policy.drafts.web;

import java.util.Optional;
import przystan.policy.drafts.domain.Version.Refusal;

/// Something that may be done from a page, or why it may not; the deed itself gives the same answer.
public sealed interface Offer {

    /// @param path inside unit and language
    record Open(String path) implements Offer {}

    record Closed(Refusal why) implements Offer {}

    static Offer of(String path, Optional<Refusal> hindrance) {
        return hindrance.<Offer>map(Closed::new).orElseGet(() -> new Open(path));
    }
}
