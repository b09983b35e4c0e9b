package przystan.search.domain;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Levels what writers of one language spell in two ways and Unicode's folding keeps apart: ё and е, ґ and г, a word
/// with and without its apostrophe.
final class PlainLetters extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    PlainLetters(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var letters = term.buffer();
        var length = 0;
        for (var at = 0; at < term.length(); at++) {
            var letter = letters[at];
            if (letter != '\'' && letter != '’' && letter != 'ʼ' && letter != '‘') {
                letters[length++] = letter == 'ё' ? 'е' : letter == 'ґ' ? 'г' : letter;
            }
        }
        term.setLength(length);
        return true;
    }
}
