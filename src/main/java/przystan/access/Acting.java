package przystan.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Somebody who is signed in, with everything they may act as in the current unit today. Roles add up; nobody chooses
/// one.
///
/// @param name how the desk addresses them
/// @param capacities those that count now: valid today, and with the proof they demand
/// @param withheld those that would count, had the person proved twice who they are
public record Acting(PersonId person, String name, List<Author.Officer> capacities, List<Author.Officer> withheld) {

    /// The capacity in which they may do something in this part of the unit, in the order of the roles asked for.
    public Optional<Author.Officer> as(Scope scope, Role... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> capacities.stream()
                        .filter(capacity -> capacity.role() == role)
                        .filter(capacity -> capacity.scope().covers(scope)))
                .findFirst();
    }

    /// The first capacity with one of these roles, whatever part of the unit it holds for.
    public Optional<Author.Officer> as(Role... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> capacities.stream().filter(capacity -> capacity.role() == role))
                .findFirst();
    }

    /// In their own affairs.
    public Author.Self self() {
        return new Author.Self(person);
    }
}
