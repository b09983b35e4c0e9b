package przystan.packages;

/// What a record of a package is called by: its kind within a part, and its id within the package.
///
/// @param kind a singular word of the part, for example `organisation`
/// @param id kebab-case, never changes
public record RecordKey(String kind, String id) {}
