package przystan.documents;

/// The thing that a file belongs to.
///
/// @param kind named by the module that knows such things, for example `policy.draft`; a [FileReaders] answers for it
public record FileOwner(String kind, String id) {}
