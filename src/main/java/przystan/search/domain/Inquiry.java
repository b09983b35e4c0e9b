package przystan.search.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import przystan.texts.Language;
import przystan.texts.Localized;

/// One question put to one state of an index.
///
/// Words are first taken at their word, in all their forms. Only when that finds few things are slips of the finger,
/// beginnings of words and other spellings forgiven as well; what they add stands behind what was meant literally.
final class Inquiry {

    private static final int FEW = 3;
    private static final int CLAUSES_PER_WORD = 50;
    private static final int CLAUSES = 4_096;
    private static final int NEAR_PER_WORD = 12;
    private static final float LITERAL = 1_000f;
    private static final float TITLE = 3f;
    private static final float OTHER_LANGUAGE = 0.4f;
    private static final float LATIN = 0.05f;
    private static final float NEAR = 0.001f;

    static {
        IndexSearcher.setMaxClauseCount(CLAUSES);
    }

    private final IndexSearcher searcher;
    private final Analyzer forms;
    private final List<Language> preferred;
    private final int page;
    private final List<Language> languages;
    private final List<AskedWord> words;
    private final Marks marks = new Marks();

    Inquiry(IndexSearcher searcher, Analyzer forms, Asked asked) {
        this.searcher = searcher;
        this.forms = forms;
        this.preferred = asked.preferred();
        this.page = asked.page();
        this.languages = Fields.languages(searcher.getIndexReader(), preferred.getFirst());
        this.words = words(asked.question().text());
    }

    Answer.Found answer() throws IOException {
        var literal = new ArrayList<Query>();
        for (var word : words) {
            literal.add(literally(word));
        }
        var strict = together(literal, atLeast(3, 4));
        var found = searcher.count(strict);
        if (found >= FEW) {
            return new Answer.Found(found, listed(strict, found), Optional.empty());
        }
        var near = new LinkedHashMap<AskedWord, List<NearTerm>>();
        var forgiven = new ArrayList<Query>();
        for (var at = 0; at < words.size(); at++) {
            var terms = NearTerm.to(words.get(at), languages, searcher.getIndexReader());
            near.put(words.get(at), terms);
            forgiven.add(forgivingly(literal.get(at), words.get(at), terms));
        }
        var forgiving = before(strict, together(forgiven, atLeast(1, 2)));
        var all = searcher.count(forgiving);
        var suggestion = new Suggestion(searcher, forms, languages);
        return new Answer.Found(all, listed(forgiving, all), found == 0 ? suggestion.instead(near) : Optional.empty());
    }

    private List<AskedWord> words(String text) {
        var bySpelling = new LinkedHashMap<String, AskedWord>();
        for (var language : languages) {
            for (var word : TextWord.of(text, Fields.text(language), forms)) {
                var typed = text.substring(word.start(), word.end());
                if (bySpelling.size() < Question.WORDS || bySpelling.containsKey(typed)) {
                    bySpelling
                            .computeIfAbsent(typed, _ -> new AskedWord(typed, new LinkedHashMap<>()))
                            .terms()
                            .put(language, word.terms());
                }
            }
        }
        return List.copyOf(bySpelling.values());
    }

    private Query literally(AskedWord word) throws IOException {
        var byLanguage = new ArrayList<Query>();
        var room = CLAUSES_PER_WORD;
        for (var language : languages) {
            var inLanguage = new BooleanQuery.Builder();
            for (var term : word.terms().getOrDefault(language, List.of())) {
                var inText = new Term(Fields.text(language), term);
                if (room >= 2 && searcher.getIndexReader().docFreq(inText) > 0) {
                    inLanguage.add(new TermQuery(inText), BooleanClause.Occur.SHOULD);
                    inLanguage.add(
                            new BoostQuery(new TermQuery(new Term(Fields.title(language), term)), TITLE),
                            BooleanClause.Occur.SHOULD);
                    marks.add(language, term);
                    room -= 2;
                }
            }
            add(byLanguage, inLanguage.build(), language);
        }
        return either(byLanguage);
    }

    private void add(List<Query> queries, BooleanQuery query, Language language) {
        if (!query.clauses().isEmpty()) {
            queries.add(new BoostQuery(query, weight(language)));
        }
    }

    private float weight(Language language) {
        return language.equals(preferred.getFirst()) ? 1 : OTHER_LANGUAGE;
    }

    private static Query either(List<Query> queries) {
        return queries.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(queries, 0);
    }

    private Query forgivingly(Query literal, AskedWord word, List<NearTerm> near) throws IOException {
        var any = new BooleanQuery.Builder().add(literal, BooleanClause.Occur.SHOULD);
        for (var term : near.subList(0, Math.min(NEAR_PER_WORD, near.size()))) {
            var weight = NEAR * term.likeness() * weight(term.language());
            any.add(flat(Fields.text(term.language()), term.term(), weight), BooleanClause.Occur.SHOULD);
            marks.add(term.language(), term.term());
        }
        var spelling = LatinSpelling.of(word.typed());
        for (var language : languages) {
            var field = Fields.latin(language);
            if (!spelling.isEmpty() && searcher.getIndexReader().docFreq(new Term(field, spelling)) > 0) {
                any.add(flat(field, spelling, LATIN * weight(language)), BooleanClause.Occur.SHOULD);
                marks.addLatin(language, spelling);
            }
        }
        return any.build();
    }

    private static Query flat(String field, String term, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), weight);
    }

    /// How many of the words a thing must have: this share of those that are long enough to mean something.
    private int atLeast(int share, int of) {
        return Math.ceilDiv(weighty() * share, of);
    }

    private int weighty() {
        var longer = (int) words.stream().filter(AskedWord::weighty).count();
        return longer == 0 ? words.size() : longer;
    }

    private Query together(List<Query> queries, int needed) {
        var counted = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        var all = new BooleanQuery.Builder();
        var everyWordCounts = words.stream().noneMatch(AskedWord::weighty);
        for (var at = 0; at < words.size(); at++) {
            var into = everyWordCounts || words.get(at).weighty() ? counted : all;
            into.add(queries.get(at), BooleanClause.Occur.SHOULD);
        }
        return all.add(counted.build(), BooleanClause.Occur.MUST).build();
    }

    /// What is forgiven, with what is meant literally standing before it.
    private static Query before(Query strict, Query forgiving) {
        return new BooleanQuery.Builder()
                .add(forgiving, BooleanClause.Occur.MUST)
                .add(new BoostQuery(new ConstantScoreQuery(strict), LITERAL), BooleanClause.Occur.SHOULD)
                .build();
    }

    private List<Finding> listed(Query query, int total) throws IOException {
        var first = (page - 1L) * Answer.Found.PAGE;
        if (first >= total) {
            return List.of();
        }
        var last = (int) Math.min(total, first + Answer.Found.PAGE);
        var top = searcher.search(query, new TopScoreDocCollectorManager(last, Integer.MAX_VALUE));
        var cutting = new PassageCutting(forms, marks, preferred);
        var stored = searcher.storedFields();
        var findings = new ArrayList<Finding>();
        for (var at = (int) first; at < top.scoreDocs.length; at++) {
            var thing = stored.document(top.scoreDocs[at].doc);
            findings.add(new Finding(
                    thing.get(Fields.PATH),
                    thing.get(Fields.KIND),
                    Localized.ofJson(thing.get(Fields.STORED_TITLE)),
                    cutting.of(Localized.ofJson(thing.get(Fields.STORED_TEXT)))));
        }
        return findings;
    }

    /// What is asked, and by whom.
    ///
    /// @param preferred the reader's language, then those in which a text is shown that theirs lacks
    /// @param page from 1; one beyond the last lists nothing
    record Asked(List<Language> preferred, Question question, int page) {}
}
