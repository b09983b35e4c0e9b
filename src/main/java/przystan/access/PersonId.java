package przystan.access;

import java.io.Serializable;
import java.util.UUID;

/// Names a person who has an account, in every unit alike.
public record PersonId(UUID value) implements Serializable {}
