package przystan.search.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import przystan.texts.Language;

/// A word that the index knows and that looks like one it does not.
///
/// @param likeness between 0 and 1, where 1 would be the same
/// @param things how many have it
record NearTerm(Language language, String term, float likeness, int things) {

    private static final Comparator<NearTerm> NEAREST_FIRST = Comparator.comparing(NearTerm::likeness)
            .thenComparing(NearTerm::things)
            .reversed();
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int BEGUN = 12;
    private static final float LIKENESS_OF_BEGINNING = 0.6f;

    /// Words with the same first letter and one slip, two in a long word; and words that begin with this one.
    static List<NearTerm> to(AskedWord word, List<Language> languages, IndexReader index) throws IOException {
        var near = new ArrayList<NearTerm>();
        for (var spelt : spelt(word, languages)) {
            slips(spelt, new FuzzyQuery(spelt.term(), spelt.length() < LONG ? 1 : 2, 1), index, near);
            for (var language : spelt.languages()) {
                beginnings(spelt.word(), language, index, near);
            }
        }
        near.sort(NEAREST_FIRST);
        return near;
    }

    /// The same with two slips, the first letter included: for a suggestion, when nothing else is found.
    static List<NearTerm> farFrom(AskedWord word, List<Language> languages, IndexReader index) throws IOException {
        var near = new ArrayList<NearTerm>();
        for (var spelt : spelt(word, languages)) {
            slips(spelt, new FuzzyQuery(spelt.term(), 2, 0), index, near);
        }
        near.sort(NEAREST_FIRST);
        return near;
    }

    /// The word as the languages level it, which most of them do alike.
    private static List<Spelt> spelt(AskedWord word, List<Language> languages) {
        var bySpelling = new LinkedHashMap<String, List<Language>>();
        for (var language : languages) {
            word.itself(language)
                    .filter(itself -> itself.codePointCount(0, itself.length()) >= SHORTEST)
                    .ifPresent(itself -> bySpelling
                            .computeIfAbsent(itself, _ -> new ArrayList<>())
                            .add(language));
        }
        return bySpelling.entrySet().stream()
                .map(entry -> new Spelt(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// One automaton serves all languages: making it takes longer than searching with it.
    private static void slips(Spelt spelt, FuzzyQuery like, IndexReader index, List<NearTerm> into) throws IOException {
        var automaton = like.getAutomata();
        for (var language : spelt.languages()) {
            var terms = MultiTerms.getTerms(index, Fields.text(language));
            var similar = terms == null ? TermsEnum.EMPTY : automaton.getTermsEnum(terms);
            for (var next = similar.next(); next != null; next = similar.next()) {
                var found = next.utf8ToString();
                if (!found.equals(spelt.word())) {
                    into.add(new NearTerm(language, found, alike(spelt.word(), found), similar.docFreq()));
                }
            }
        }
    }

    private static float alike(String one, String other) {
        return 1f - (float) slips(one, other) / Math.max(one.length(), other.length());
    }

    /// Letters missed, doubled, mistaken or swapped with a neighbour.
    private static int slips(String one, String other) {
        var before = new int[0];
        var last = IntStream.rangeClosed(0, other.length()).toArray();
        for (var row = 1; row <= one.length(); row++) {
            var next = new int[other.length() + 1];
            next[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var same = one.charAt(row - 1) == other.charAt(column - 1);
                next[column] =
                        Math.min(Math.min(last[column], next[column - 1]) + 1, last[column - 1] + (same ? 0 : 1));
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    next[column] = Math.min(next[column], before[column - 2] + 1);
                }
            }
            before = last;
            last = next;
        }
        return last[other.length()];
    }

    private static void beginnings(String word, Language language, IndexReader index, List<NearTerm> into)
            throws IOException {
        var terms = MultiTerms.getTerms(index, Fields.text(language));
        if (terms == null) {
            return;
        }
        var beginning = new BytesRef(word);
        var all = terms.iterator();
        if (all.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        var found = all.term();
        for (var left = BEGUN; left > 0 && found != null && StringHelper.startsWith(found, beginning); left--) {
            if (!found.bytesEquals(beginning)) {
                into.add(new NearTerm(language, found.utf8ToString(), LIKENESS_OF_BEGINNING, all.docFreq()));
            }
            found = all.next();
        }
    }

    /// One spelling of a word and the languages that share it.
    private record Spelt(String word, List<Language> languages) {

        Term term() {
            return new Term("", word);
        }

        int length() {
            return word.codePointCount(0, word.length());
        }
    }
}
