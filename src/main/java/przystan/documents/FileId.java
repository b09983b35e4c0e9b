package przystan.documents;

import java.util.UUID;

/// Names a file within its unit.
public record FileId(UUID value) {}
