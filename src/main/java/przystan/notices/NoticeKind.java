package przystan.notices;

/// A slot: one kind of notice, offered as a bean by the module that sends such.
///
/// @param key its word in tables and forms, for example `access-ends`
/// @param textKey key of the text that names it to the person; the same key with `.about` says when such letters come
public record NoticeKind(String key, String textKey, Choice choice) {

    /// Whether the person has a say in it.
    public enum Choice {
        /// They say how often, or that they want none.
        PERSON_CHOOSES,
        /// Always sent, and at once: what was asked for, or what one has to know.
        ALWAYS_AT_ONCE
    }
}
