package przystan.search.domain;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import przystan.packages.PackageImported;
import przystan.tenancy.UnitRegister;

/// Brings a unit's index up to date after an import, so that the first question after it need not wait.
///
/// Not in an operator's command: the index belongs to the program that serves pages, which finds it behind by itself.
@Component
@ConditionalOnWebApplication
class IndexAfterImport {

    private final PublicIndex index;
    private final UnitRegister units;

    IndexAfterImport(PublicIndex index, UnitRegister units) {
        this.index = index;
        this.units = units;
    }

    /// Holds no connection while the index is made, which needs one of its own.
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PackageImported event) {
        units.read(event.unit()).ifPresent(index::bringUpToDate);
    }
}
