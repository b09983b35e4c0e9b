package przystan.search.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import przystan.texts.Language;

/// The names under which the index keeps things; those that hold words end in the tag of their language.
final class Fields {

    static final String PATH = "path";
    static final String KIND = "kind";
    static final String STORED_TITLE = "stored-title";
    static final String STORED_TEXT = "stored-text";
    static final String PRINT = "print";

    private static final String TITLE = "title.";
    private static final String TEXT = "text.";
    private static final String LATIN = "latin.";

    private Fields() {}

    /// The words of the title.
    static String title(Language language) {
        return TITLE + language.tag();
    }

    /// The words of title and text together.
    static String text(Language language) {
        return TEXT + language.tag();
    }

    /// The same in the spelling of those who have only Latin letters.
    static String latin(Language language) {
        return LATIN + language.tag();
    }

    static boolean isLatin(String field) {
        return field.startsWith(LATIN);
    }

    static Language language(String field) {
        return new Language(field.substring(field.indexOf('.') + 1));
    }

    /// Languages in which the index has words, this one first.
    static List<Language> languages(IndexReader index, Language first) {
        var held = FieldInfos.getMergedFieldInfos(index);
        return StreamSupport.stream(held.spliterator(), false)
                .filter(field -> field.name.startsWith(TEXT))
                .map(field -> Language.parse(field.name.substring(TEXT.length())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Language language) -> !language.equals(first))
                        .thenComparing(Language::tag))
                .toList();
    }
}
