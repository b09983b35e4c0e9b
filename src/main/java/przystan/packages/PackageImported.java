package przystan.packages;

import przystan.tenancy.UnitEvent;
import przystan.tenancy.UnitId;

/// A package was imported and changed something of this unit.
public record PackageImported(UnitId unit) implements UnitEvent {}
