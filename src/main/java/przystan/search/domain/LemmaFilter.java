package przystan.search.domain;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import morfologik.stemming.DictionaryLookup;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Puts behind each word, at the same place, the words of which it is a form.
final class LemmaFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Lexicon lexicon;
    private final DictionaryLookup lookup;
    private final Deque<String> lemmas = new ArrayDeque<>();

    LemmaFilter(TokenStream input, Lexicon lexicon) {
        super(input);
        this.lexicon = lexicon;
        this.lookup = lexicon.lookup();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!lemmas.isEmpty()) {
            term.setEmpty().append(lemmas.removeFirst());
            step.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        lemmas.addAll(lexicon.lemmas(term.toString(), lookup));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        lemmas.clear();
    }
}
