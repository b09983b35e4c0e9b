package przystan.search.domain;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// How a Cyrillic word is typed by someone who has no Cyrillic keyboard: `zhytlo`, `zytlo` and `житло` become the same.
final class LatinSpelling extends TokenFilter {

    private static final int FIRST_CYRILLIC = 0x400;
    private static final int AFTER_CYRILLIC = 0x530;
    private static final List<String> LATIN = latin();

    /// Several letters for one sound, a glide before a vowel, and whatever is no letter.
    private static final Pattern HABIT =
            Pattern.compile("shch|szcz|sch|sh|sz|zh|rz|cz|ch|kh|ts|tz|[ijy](?=[aeou])|[jy]|w|x|[^a-z0-9]|(.)\\1+");

    private static final Map<String, String> SOUND = Map.ofEntries(
            Map.entry("shch", "s"),
            Map.entry("szcz", "s"),
            Map.entry("sch", "s"),
            Map.entry("sh", "s"),
            Map.entry("sz", "s"),
            Map.entry("zh", "z"),
            Map.entry("rz", "z"),
            Map.entry("cz", "c"),
            Map.entry("ch", "c"),
            Map.entry("kh", "h"),
            Map.entry("ts", "c"),
            Map.entry("tz", "c"),
            Map.entry("w", "v"),
            Map.entry("x", "ks"));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    LatinSpelling(TokenStream input) {
        super(input);
    }

    /// Transliterating letter by letter beforehand is a hundred times faster than word by word.
    private static List<String> latin() {
        var icu = Transliterator.getInstance("Cyrillic-Latin; Latin-ASCII; Lower");
        return IntStream.range(FIRST_CYRILLIC, AFTER_CYRILLIC)
                .mapToObj(letter -> icu.transliterate(Character.toString(letter)))
                .toList();
    }

    /// The level form of a word, whichever of the two scripts it is in.
    static String of(String word) {
        var latin = new StringBuilder(word.length() + 4);
        for (var at = 0; at < word.length(); at++) {
            var letter = word.charAt(at);
            if (letter >= FIRST_CYRILLIC && letter < AFTER_CYRILLIC) {
                latin.append(LATIN.get(letter - FIRST_CYRILLIC));
            } else {
                latin.append(Character.toLowerCase(letter));
            }
        }
        return HABIT.matcher(latin).replaceAll(habit -> levelled(habit, latin));
    }

    private static String levelled(MatchResult habit, CharSequence latin) {
        var spelt = habit.group();
        if (habit.group(1) != null) {
            return habit.group(1);
        }
        if (spelt.equals("i") || spelt.equals("j") || spelt.equals("y")) {
            return habit.end() < latin.length() && "aeou".indexOf(latin.charAt(habit.end())) >= 0 ? "" : "i";
        }
        return SOUND.getOrDefault(spelt, "");
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var latin = of(term.toString());
        term.setEmpty().append(latin);
        return true;
    }
}
