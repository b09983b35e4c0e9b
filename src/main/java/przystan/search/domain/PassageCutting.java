package przystan.search.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import przystan.texts.Language;
import przystan.texts.Localized;

/// Cuts out of a text what a reader sees of it in a list: the surroundings of the first hit, in their own language if
/// it is there.
record PassageCutting(Analyzer forms, Marks marks, List<Language> preferred) {

    private static final int READ = 20_000;
    private static final int BEFORE = 80;
    private static final int LENGTH = 260;
    private static final String CUT = "…";

    Passage of(Localized text) {
        var own = text.in(preferred);
        var inOwn = cut(own.text(), own.language());
        if (inOwn.hits()) {
            return inOwn;
        }
        return text.byTag().keySet().stream()
                .map(Language::parse)
                .flatMap(Optional::stream)
                .filter(language -> !language.equals(own.language()) && marks.has(language))
                .map(language -> cut(text.in(List.of(language)).text(), language))
                .filter(Passage::hits)
                .findFirst()
                .orElse(inOwn);
    }

    private Passage cut(String whole, Language language) {
        var text = whole.substring(0, Math.min(READ, whole.length())).strip().replaceAll("\\s+", " ");
        var hits = hits(text, language);
        var from = hits.isEmpty() ? 0 : begin(text, hits.getFirst().start());
        var to = end(text, from);
        var pieces = new ArrayList<Passage.Piece>();
        var written = from;
        var before = from > 0 ? CUT : "";
        for (var hit : hits) {
            if (hit.start() >= written && hit.end() <= to) {
                pieces.add(new Passage.Piece.Between(before + text.substring(written, hit.start())));
                pieces.add(new Passage.Piece.Hit(text.substring(hit.start(), hit.end())));
                written = hit.end();
                before = "";
            }
        }
        var after = to < text.length() || whole.length() > READ ? CUT : "";
        pieces.add(new Passage.Piece.Between(before + text.substring(written, to) + after));
        return new Passage(language, pieces);
    }

    /// Hits that a passage can have room for.
    private List<TextWord> hits(String text, Language language) {
        var hits = new ArrayList<TextWord>();
        if (marks.has(language)) {
            TextWord.walk(new TextWord.Stretch(text, Fields.text(language)), forms, word -> {
                if (marks.hit(word, language)) {
                    hits.add(word);
                }
                return hits.isEmpty() || word.end() < hits.getFirst().start() + LENGTH;
            });
        }
        return hits;
    }

    /// A word's beginning somewhat before the hit.
    private static int begin(String text, int hit) {
        if (hit <= BEFORE) {
            return 0;
        }
        var blank = text.indexOf(' ', hit - BEFORE);
        return blank < 0 || blank >= hit ? hit : blank + 1;
    }

    /// A word's end as far on as a reader looks.
    private static int end(String text, int from) {
        if (text.length() - from <= LENGTH) {
            return text.length();
        }
        var blank = text.lastIndexOf(' ', from + LENGTH);
        if (blank > from) {
            return blank;
        }
        return Character.isLowSurrogate(text.charAt(from + LENGTH)) ? from + LENGTH + 1 : from + LENGTH;
    }
}
