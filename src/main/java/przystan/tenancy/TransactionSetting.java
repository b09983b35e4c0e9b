package przystan.tenancy;

import java.util.Optional;

/// A slot: something beside the unit that the database is told at the start of each transaction, for its policies.
public interface TransactionSetting {

    /// Name of the setting, for example `przystan.person`.
    String name();

    /// The value for a transaction that this thread begins; nothing leaves the setting empty.
    Optional<String> value();
}
