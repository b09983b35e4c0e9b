package przystan.search.domain;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.tartarus.snowball.ext.RomanianStemmer;
import przystan.texts.Language;

/// What a text is cut into for the index: each word as it stands, without accents, and at the same place the words of
/// which it is a form. A language that is not named here has its words as they stand.
final class WordForms extends DelegatingAnalyzerWrapper {

    private static final Map<String, Supplier<UnaryOperator<TokenStream>>> REDUCED = Map.of(
            "pl", () -> lemmas(Lexicon.polish()),
            "uk", () -> lemmas(Lexicon.ukrainian()),
            "ru", () -> stemmed(words -> new RussianLightStemFilter(words)),
            "en", () -> words -> stemmed(KStemFilter::new).apply(new EnglishPossessiveFilter(words)),
            "de", () -> stemmed(words -> new GermanLightStemFilter(new GermanNormalizationFilter(words))),
            "sv", () -> stemmed(SwedishLightStemFilter::new),
            "ro", () -> stemmed(words -> new SnowballFilter(words, new RomanianStemmer())),
            "ar", () -> stemmed(words -> new ArabicStemFilter(new ArabicNormalizationFilter(words))),
            "es", () -> stemmed(SpanishLightStemFilter::new),
            "fr", () -> stemmed(FrenchLightStemFilter::new));

    private final Map<String, UnaryOperator<TokenStream>> byLanguage = new ConcurrentHashMap<>();
    private final Map<String, Analyzer> byField = new ConcurrentHashMap<>();

    WordForms() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return byField.computeIfAbsent(field, _ -> {
            var forms = forms(Fields.language(field));
            return new Chain(Fields.isLatin(field) ? words -> new LatinSpelling(forms.apply(words)) : forms);
        });
    }

    /// Made when a language is first met: the dictionaries are the largest things that the search keeps in memory.
    private UnaryOperator<TokenStream> forms(Language language) {
        return byLanguage.computeIfAbsent(
                language.locale().getLanguage(),
                code -> REDUCED.getOrDefault(code, () -> stemmed(words -> words))
                        .get());
    }

    /// Whether people of this language may have to type it in another script.
    static boolean cyrillic(Language language) {
        return ULocale.addLikelySubtags(language.icu()).getScript().equals("Cyrl");
    }

    private static UnaryOperator<TokenStream> lemmas(Lexicon lexicon) {
        return words -> new LemmaFilter(words, lexicon);
    }

    private static UnaryOperator<TokenStream> stemmed(UnaryOperator<TokenStream> stem) {
        return words -> stem.apply(new KeywordRepeatFilter(new PlainLetters(new LowerCaseFilter(words))));
    }

    /// From a text to the terms of the index.
    private static final class Chain extends Analyzer {

        private final UnaryOperator<TokenStream> forms;

        private Chain(UnaryOperator<TokenStream> forms) {
            this.forms = forms;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            var level = new PlainLetters(new ICUFoldingFilter(forms.apply(words)));
            return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(level));
        }
    }
}
