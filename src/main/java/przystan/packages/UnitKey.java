package przystan.packages;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import przystan.tenancy.UnitId;

/// The word of a unit in addresses, from which its identity follows: the same package makes the same unit everywhere.
///
/// @param word for example `gdansk`
public record UnitKey(String word) {

    public UnitId id() {
        return new UnitId(UUID.nameUUIDFromBytes(("przystan/" + word).getBytes(StandardCharsets.UTF_8)));
    }
}
