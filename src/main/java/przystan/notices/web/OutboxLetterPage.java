package przystan.notices.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import przystan.notices.domain.Letter;
import przystan.notices.domain.LetterContent;
import przystan.notices.domain.PlainText;
import przystan.texts.Language;
import przystan.ui.Page;

/// One letter of the demonstration: its plain text, in which the ways can be followed.
///
/// @param html the other half of the letter, as it is sent
public record OutboxLetterPage(Letter letter, LetterContent content, List<Piece> text, String html) implements Page {

    private static final Pattern WAY = Pattern.compile("https?://[^\\s<>\"]+");

    /// Words of the letter, or a way.
    public record Piece(String words, boolean way) {}

    static OutboxLetterPage of(Letter letter, String html) {
        var text = PlainText.of(html);
        var pieces = new ArrayList<Piece>();
        var way = WAY.matcher(text);
        var at = 0;
        while (way.find()) {
            pieces.add(new Piece(text.substring(at, way.start()), false));
            pieces.add(new Piece(way.group(), true));
            at = way.end();
        }
        pieces.add(new Piece(text.substring(at), false));
        return new OutboxLetterPage(letter, letter.content().orElseThrow(), pieces, html);
    }

    public Language language() {
        return new Language(content.language());
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
