package przystan.people.domain;

import java.time.Instant;
import java.util.Optional;

/// A passkey as its holder is shown it.
///
/// @param id in Base64 for addresses
/// @param name that the holder gave it
public record Passkey(String id, String name, Instant added, Optional<Instant> used) {

    public static final int LONGEST_NAME = 100;
}
