package przystan.declarations.domain;

import java.time.LocalDate;
import java.util.Optional;

/// What a person is given for a request: nothing in it tells who asked or why.
///
/// @param dueOn last day of the statutory term; nothing where the law sets none
public record Receipt(String number, LocalDate receivedOn, Optional<LocalDate> dueOn) {}
