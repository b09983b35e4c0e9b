package przystan.access;

import java.util.Optional;

/// The person on whose behalf a thread works. Row-level security shows a transaction this person's own rows.
public final class CurrentPerson {

    private static final ScopedValue<PersonId> ID = ScopedValue.newInstance();

    private CurrentPerson() {}

    /// Does the work as this person.
    public static <T, X extends Throwable> T within(PersonId person, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(ID, person).call(work);
    }

    public static Optional<PersonId> id() {
        return ID.isBound() ? Optional.of(ID.get()) : Optional.empty();
    }
}
