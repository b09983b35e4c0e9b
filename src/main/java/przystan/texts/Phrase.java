package przystan.texts;

/// A text and the language it is in.
public record Phrase(String text, Language language) {

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// For places that cannot mark a language, such as a page's title.
    @Override
    public String toString() {
        return text;
    }
}
