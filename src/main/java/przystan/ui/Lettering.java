package przystan.ui;

import java.util.ArrayList;
import java.util.List;
import przystan.texts.Phrase;

/// Text inside a drawing, which breaks no lines by itself.
final class Lettering {

    private Lettering() {}

    /// The text in lines of at most this many signs; a longer word has a line of its own.
    static List<Phrase> lines(Phrase said, int signs) {
        var lines = new ArrayList<Phrase>();
        var line = new StringBuilder();
        for (var word : said.text().split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > signs) {
                lines.add(new Phrase(line.toString(), said.language()));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(new Phrase(line.toString(), said.language()));
        return lines;
    }
}
