package przystan.policy.wording;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A text taken apart. The pieces in their order are the text again.
final class Pieces {

    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}\\p{M}]+|.", Pattern.DOTALL);

    private Pieces() {}

    /// Paragraphs, each with the end of its line.
    static List<String> paragraphs(String text) {
        return PARAGRAPH.matcher(text).results().map(MatchResult::group).toList();
    }

    /// Words, blanks between them and single signs.
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
