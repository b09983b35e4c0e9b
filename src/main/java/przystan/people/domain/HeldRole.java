package przystan.people.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import przystan.access.Role;
import przystan.access.Scope;

/// A role for a time, in a unit or a part of it.
///
/// @param until the last day on which it counts; none when its end is open
@NamedInterface("enrolment")
public record HeldRole(Role role, Scope scope, LocalDate from, Optional<LocalDate> until) {

    public boolean countsOn(LocalDate day) {
        return !from.isAfter(day) && until.map(last -> !last.isBefore(day)).orElse(true);
    }
}
