package przystan.audit;

import przystan.access.Author;

/// The way into the record. Called in the transaction of the act itself, so that there is no act without its entry and
/// no entry without its act.
///
/// It is a slot only so that the record's own tables stay inside the module; nobody else fills it.
public interface AuditTrail {

    /// Adds an entry.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
    void record(Author by, Deed deed);
}
