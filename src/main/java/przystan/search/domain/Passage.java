package przystan.search.domain;

import java.util.List;
import przystan.texts.Language;

/// A short stretch of a text, cut around the first word that was asked for.
public record Passage(Language language, List<Piece> pieces) {

    /// @param hit whether it is a word that was asked for
    public record Piece(String text, boolean hit) {}

    public boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.text().isEmpty());
    }

    boolean hits() {
        return pieces.stream().anyMatch(Piece::hit);
    }
}
