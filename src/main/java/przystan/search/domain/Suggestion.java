package przystan.search.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import przystan.texts.Language;
import przystan.texts.Localized;

/// What the reader may have meant: words of the index that look like theirs.
///
/// @param languages those of the index, the reader's first
record Suggestion(IndexSearcher searcher, Analyzer forms, List<Language> languages) {

    private static final int READ = 20_000;

    /// The question with each word that the index lacks replaced by the nearest it has, or left out if there is none.
    ///
    /// @param near terms that look like each word, nearest first
    Optional<String> instead(Map<AskedWord, List<NearTerm>> near) throws IOException {
        var said = new ArrayList<String>();
        var replaced = 0;
        for (var word : near.keySet()) {
            if (known(word)) {
                said.add(word.typed());
                continue;
            }
            var nearest = nearest(word, near.getOrDefault(word, List.of()));
            if (nearest.isPresent()) {
                said.add(asWritten(nearest.get()));
                replaced++;
            }
        }
        return replaced == 0 ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    private boolean known(AskedWord word) throws IOException {
        for (var entry : word.terms().entrySet()) {
            for (var term : entry.getValue()) {
                if (searcher.getIndexReader().docFreq(new Term(Fields.text(entry.getKey()), term)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<NearTerm> nearest(AskedWord word, List<NearTerm> near) throws IOException {
        var nearest = near.isEmpty() ? NearTerm.farFrom(word, languages, searcher.getIndexReader()) : near;
        return nearest.stream().findFirst();
    }

    /// The term with its capitals and accents, taken from a text that has it.
    private String asWritten(NearTerm near) throws IOException {
        var field = Fields.text(near.language());
        for (var hit : searcher.search(new TermQuery(new Term(field, near.term())), 1).scoreDocs) {
            var thing = searcher.storedFields().document(hit.doc);
            for (var stored : List.of(Fields.STORED_TITLE, Fields.STORED_TEXT)) {
                var whole = Localized.ofJson(thing.get(stored))
                        .byTag()
                        .getOrDefault(near.language().tag(), "");
                var text = whole.substring(0, Math.min(READ, whole.length()));
                for (var word : TextWord.of(text, field, forms)) {
                    if (word.itself().equals(near.term())) {
                        return text.substring(word.start(), word.end());
                    }
                }
            }
        }
        return near.term();
    }
}
