package przystan.search.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/// A dictionary of word forms: what stands in it for `szkołach`, and for `szkolach` typed on a foreign keyboard.
///
/// @param known words looked up lately, since texts repeat themselves
record Lexicon(Dictionary dictionary, Locale locale, Spelling spelling, Cache<String, List<String>> known) {

    private static final int RESTORED = 8;
    private static final int REMEMBERED = 4_000;

    /// What writers of the language leave out.
    ///
    /// @param accented letters that a plain one may stand for
    /// @param softened letters before which an apostrophe may have been left out
    record Spelling(Map<Character, String> accented, String softened) {}

    static Lexicon polish() {
        var accented = Map.of('a', "ą", 'c', "ć", 'e', "ę", 'l', "ł", 'n', "ń", 'o', "ó", 's', "ś", 'z', "żź");
        return of("morfologik/stemming/polish/polish", Locale.of("pl"), new Spelling(accented, ""));
    }

    static Lexicon ukrainian() {
        var accented = Map.of('і', "ї", 'е', "є", 'и', "ій");
        return of("ua/net/nlp/ukrainian", Locale.of("uk"), new Spelling(accented, "яюєї"));
    }

    private static Lexicon of(String name, Locale locale, Spelling spelling) {
        return new Lexicon(
                read(name),
                locale,
                spelling,
                Caffeine.newBuilder().maximumSize(REMEMBERED).build());
    }

    private static Dictionary read(String name) {
        var loader = Lexicon.class.getClassLoader();
        try (var words = loader.getResourceAsStream(name + ".dict");
                var description = loader.getResourceAsStream(name + ".info")) {
            return Dictionary.read(Objects.requireNonNull(words), Objects.requireNonNull(description));
        } catch (IOException missing) {
            throw new UncheckedIOException("the dictionary " + name + " cannot be read", missing);
        }
    }

    DictionaryLookup lookup() {
        return new DictionaryLookup(dictionary);
    }

    /// The words of which this may be a form; for a name also when it is typed small, and with its accents restored
    /// when it is no form as it stands.
    ///
    /// @param lookup from [#lookup()]; serves one thread
    List<String> lemmas(String typed, DictionaryLookup lookup) {
        return known.get(typed, word -> List.copyOf(find(straight(word), lookup)));
    }

    private Set<String> find(String word, DictionaryLookup lookup) {
        var small = word.toLowerCase(locale);
        var found = new LinkedHashSet<String>();
        collect(word, lookup, found);
        collect(small, lookup, found);
        if (found.isEmpty() && !small.isEmpty()) {
            collect(capital(small), lookup, found);
            restore(small, form -> collect(form, lookup, found));
        }
        if (found.isEmpty() && !small.isEmpty()) {
            restore(capital(small), form -> collect(form, lookup, found));
        }
        return found;
    }

    /// One kind of apostrophe, no stress marks or soft hyphens, and ґ as г, as the Ukrainian dictionary has it.
    private static String straight(String word) {
        StringBuilder changed = null;
        for (var at = 0; at < word.length(); at++) {
            var sign = word.charAt(at);
            var plain = switch (sign) {
                case '’', '‘', 'ʼ', '`', '´' -> '\'';
                case 'ґ' -> 'г';
                case 'Ґ' -> 'Г';
                default -> sign;
            };
            var dropped = sign == '\u0301' || sign == '\u00ad';
            if (changed == null && (plain != sign || dropped)) {
                changed = new StringBuilder(word.substring(0, at));
            }
            if (changed != null && !dropped) {
                changed.append(plain);
            }
        }
        return changed == null ? word : changed.toString();
    }

    private static void collect(String form, DictionaryLookup lookup, Set<String> into) {
        for (var data : lookup.lookup(form)) {
            into.add(data.getStem().toString());
        }
    }

    private String capital(String word) {
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }

    /// Walks the dictionary along all ways of putting accents on the word, so that only existing beginnings cost time.
    private void restore(String plain, Consumer<String> found) {
        new Walk(plain, dictionary.fsa, found).from(0, dictionary.fsa.getRootNode(), new StringBuilder());
    }

    private final class Walk {

        private final String plain;
        private final FSA words;
        private final Consumer<String> found;
        private int left = RESTORED;

        private Walk(String plain, FSA words, Consumer<String> found) {
            this.plain = plain;
            this.words = words;
            this.found = found;
        }

        private void from(int at, int node, StringBuilder form) {
            if (left == 0) {
                return;
            }
            if (at == plain.length()) {
                if (words.getArc(node, dictionary.metadata.getSeparator()) != 0) {
                    left--;
                    found.accept(form.toString());
                }
                return;
            }
            var letter = plain.charAt(at);
            for (var choice : choices(letter)) {
                var next = follow(node, choice);
                if (next != 0) {
                    var length = form.length();
                    from(at + 1, next, form.append(choice));
                    form.setLength(length);
                }
            }
        }

        private List<String> choices(char letter) {
            var choices = new ArrayList<String>();
            choices.add(String.valueOf(letter));
            for (var accent : spelling.accented().getOrDefault(letter, "").toCharArray()) {
                choices.add(String.valueOf(accent));
            }
            if (spelling.softened().indexOf(letter) >= 0) {
                choices.add("'" + letter);
            }
            return choices;
        }

        /// @return the node after these letters, 0 when no word goes on like this
        private int follow(int node, String letters) {
            var reached = node;
            for (var octet : letters.getBytes(StandardCharsets.UTF_8)) {
                var arc = words.getArc(reached, octet);
                if (arc == 0 || words.isArcTerminal(arc)) {
                    return 0;
                }
                reached = words.getEndNode(arc);
            }
            return reached;
        }
    }
}
