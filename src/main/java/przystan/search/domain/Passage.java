package przystan.search.domain;

import java.util.List;
import przystan.texts.Language;

/// A short stretch of a text, cut around the first word that was asked for.
public record Passage(Language language, List<Piece> pieces) {

    /// A part of the stretch: a word that was asked for, or what stands between such words.
    public sealed interface Piece {
        String text();

        record Hit(String text) implements Piece {}

        record Between(String text) implements Piece {}
    }

    public boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.text().isEmpty());
    }

    boolean hits() {
        return pieces.stream().anyMatch(Piece.Hit.class::isInstance);
    }
}
