package przystan.policy;

import java.time.LocalDate;

/// A version of a policy document was adopted, and is in force now in place of the one before.
///
/// @param document its id in the current unit
public record VersionAdopted(String document, int number, LocalDate on) {}
