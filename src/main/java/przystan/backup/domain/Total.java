package przystan.backup.domain;

/// What a part of a backup amounts to.
///
/// @param rows of a table; 1 for what is no table
/// @param sum of a table its [RowSum], of anything else the SHA-256, as hex digits
record Total(long rows, long bytes, String sum) {}
