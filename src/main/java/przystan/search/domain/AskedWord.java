package przystan.search.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.texts.Language;

/// One word of a question.
///
/// @param typed as the reader wrote it
/// @param terms what it would be in each language of the index: itself without accents, then the words it is a form of
record AskedWord(String typed, Map<Language, List<String>> terms) {

    private static final int SMALL = 2;

    /// Words like “w”, “до” or “an” help to order what is found, but a thing need not have them.
    boolean weighty() {
        return typed.codePointCount(0, typed.length()) > SMALL;
    }

    Optional<String> itself(Language language) {
        return Optional.ofNullable(terms.get(language)).map(List::getFirst);
    }
}
