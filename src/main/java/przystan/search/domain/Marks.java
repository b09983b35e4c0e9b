package przystan.search.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import przystan.texts.Language;

/// The terms that count as hits, by language, so that a reader is shown where they stand.
final class Marks {

    private final Map<Language, Set<String>> terms = new HashMap<>();
    private final Map<Language, Set<String>> latin = new HashMap<>();

    void add(Language language, String term) {
        terms.computeIfAbsent(language, _ -> new HashSet<>()).add(term);
    }

    void addLatin(Language language, String spelling) {
        latin.computeIfAbsent(language, _ -> new HashSet<>()).add(spelling);
    }

    boolean has(Language language) {
        return terms.containsKey(language) || latin.containsKey(language);
    }

    boolean hit(TextWord word, Language language) {
        return word.terms().stream().anyMatch(terms.getOrDefault(language, Set.of())::contains)
                || hitInLatin(word.terms(), latin.getOrDefault(language, Set.of()));
    }

    private static boolean hitInLatin(List<String> terms, Set<String> spellings) {
        return !spellings.isEmpty() && terms.stream().map(LatinSpelling::of).anyMatch(spellings::contains);
    }
}
