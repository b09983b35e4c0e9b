package przystan.tenancy;

import java.util.Optional;

/// The unit on whose behalf a thread works. Row-level security sees it; without one, a transaction sees no unit's rows.
///
/// A [ScopedValue] does not reach events, jobs or the error dispatch: they carry a [UnitId] and enter it again. For
/// listeners of a [UnitEvent] in the background that is done.
public final class CurrentUnit {

    private static final ScopedValue<UnitId> ID = ScopedValue.newInstance();

    private CurrentUnit() {}

    /// Does the work as this unit.
    public static <T, X extends Throwable> T within(UnitId unit, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ID, unit).call(work);
    }

    public static Optional<UnitId> id() {
        return ID.isBound() ? Optional.of(ID.get()) : Optional.empty();
    }

    /// @throws IllegalStateException outside of [#within]
    public static UnitId required() {
        return id().orElseThrow(() -> new IllegalStateException("no unit is current here; enter one with within()"));
    }
}
