package przystan.audit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;
import przystan.tenancy.UnitRegister;

/// Where chains of entries are: one in each unit, and one for what is done for the installation as a whole.
@Component
class Places {

    /// What is done for the installation as a whole stands under a unit of no place.
    static final UUID OF_NO_UNIT = new UUID(0, 0);

    private final UnitRegister units;

    Places(UnitRegister units) {
        this.units = units;
    }

    /// @param key of the unit, or `installation`
    record Place(String key, Optional<UnitId> unit) {

        <T> T within(Supplier<T> work) {
            return unit.isPresent() ? CurrentUnit.within(unit.get(), work::get) : work.get();
        }
    }

    List<Place> all() {
        var places = new ArrayList<Place>();
        places.add(new Place("installation", Optional.empty()));
        units.all().forEach(unit -> places.add(new Place(unit.key(), Optional.of(unit.id()))));
        return places;
    }

    /// The unit under which an entry of this thread stands.
    static UUID here() {
        return CurrentUnit.id().map(UnitId::value).orElse(OF_NO_UNIT);
    }
}
