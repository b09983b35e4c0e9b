package przystan.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import przystan.access.PersonId;

/// A slot: one kind of thing that a module holds on a person in the current unit. A module that has a table with a
/// column
/// for a person fills it.
///
/// Both questions are asked in a transaction, within a unit and as the person themselves.
public interface HeldData {

    /// Its word in the file that the person takes away, for example `letters`.
    String name();

    /// Everything of this kind, in the order in which it came to be. It names nobody but the person.
    List<Map<String, Object>> of(PersonId person);

    /// Erases all of it that no law wants kept; doing it again does nothing.
    void erase(PersonId person, Instant now);
}
