package przystan.ui;

import java.util.ArrayList;
import java.util.List;

/// Text inside a drawing, which breaks no lines by itself.
final class Lettering {

    private Lettering() {}

    /// The text in lines of at most this many signs; a longer word has a line of its own.
    static List<String> lines(String text, int signs) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > signs) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
