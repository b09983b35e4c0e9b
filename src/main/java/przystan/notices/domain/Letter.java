package przystan.notices.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One letter to one person.
///
/// @param kind key of the kind of notice
/// @param person who has an account; none for others
/// @param content nothing once it was erased
public record Letter(
        LetterId id,
        String kind,
        Optional<UUID> person,
        Optional<LetterContent> content,
        LetterState state,
        Instant writtenAt) {}
