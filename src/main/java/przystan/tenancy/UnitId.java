package przystan.tenancy;

import java.util.UUID;

/// Identity of a unit of local government; never changes, unlike its key in addresses.
public record UnitId(UUID value) {}
