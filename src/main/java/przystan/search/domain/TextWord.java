package przystan.search.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// One word of a text, where it stands in it, and what the index would keep for it.
///
/// @param terms the word itself without accents, then those of which it is a form
record TextWord(int start, int end, List<String> terms) {

    /// The words of a text in their order. All languages cut a text at the same places.
    static List<TextWord> of(String text, String field, Analyzer forms) {
        var words = new ArrayList<TextWord>();
        walk(new Stretch(text, field), forms, words::add);
        return words;
    }

    /// Visits the words until the visitor has seen enough.
    ///
    /// @param goesOn takes the next word and says whether it wants another
    /// @return whether it would have gone on at the end
    static boolean walk(Stretch stretch, Analyzer forms, Predicate<TextWord> goesOn) {
        try (var stream = forms.tokenStream(stretch.field(), stretch.text())) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            TextWord word = null;
            while (stream.incrementToken()) {
                if (word == null || step.getPositionIncrement() > 0) {
                    if (word != null && !goesOn.test(word)) {
                        return false;
                    }
                    word = new TextWord(place.startOffset(), place.endOffset(), new ArrayList<>(2));
                }
                word.terms().add(term.toString());
            }
            return word == null || goesOn.test(word);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// @param field whose language tells how the text is cut
    record Stretch(String text, String field) {}

    String itself() {
        return terms.getFirst();
    }
}
