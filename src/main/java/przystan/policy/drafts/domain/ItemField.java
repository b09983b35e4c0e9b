package przystan.policy.drafts.domain;

/// One thing that an item says: a text in languages, a choice, a word.
///
/// @param name of the column and of the key of its label
public record ItemField(String name, Shape shape, Need need) {

    /// In which form it is said and edited.
    public enum Shape {
        /// A line in every language.
        LINE,
        /// Paragraphs in every language.
        TEXT,
        /// One of a list.
        CHOICE,
        /// Some of a list.
        CHOICES,
        /// A date as exactly as its source knows it.
        DATE,
        /// A few words in no language in particular, such as a source.
        WORD
    }

    /// Whether an item can do without it.
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    static ItemField required(String name, Shape shape) {
        return new ItemField(name, shape, Need.REQUIRED);
    }

    static ItemField optional(String name, Shape shape) {
        return new ItemField(name, shape, Need.OPTIONAL);
    }

    public boolean inLanguages() {
        return switch (shape) {
            case LINE, TEXT -> true;
            case CHOICE, CHOICES, DATE, WORD -> false;
        };
    }

    /// Most characters that it may have.
    public int longest() {
        return switch (shape) {
            case TEXT -> 10_000;
            case LINE, WORD -> 500;
            case CHOICE, DATE -> 100;
            case CHOICES -> 5_000;
        };
    }
}
