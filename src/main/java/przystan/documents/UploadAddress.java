package przystan.documents;

/// A slot: an address to which a form may send files. No other takes any.
///
/// @param pattern after unit and language, as Spring reads it, for example `/desk/drafts/{draft}/files`
public record UploadAddress(String pattern) {}
