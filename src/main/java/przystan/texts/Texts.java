package przystan.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The texts of the interface, UTF-8, ICU message patterns: `texts/<module>/texts_<tag>.properties` for everybody,
/// `texts/<module>/desk_<tag>.properties` for those who work at the desk, in Polish and English.
///
/// A text that a language lacks is taken from English; Polish and English are complete, which `TextsTest` proves.
@Component
public class Texts {

    private static final Language ENGLISH = new Language("en");
    private static final Pattern FILE = Pattern.compile("(?:texts|desk)_([A-Za-z-]+)\\.properties");

    private final Map<Language, Words> words = new LinkedHashMap<>();

    Texts() {
        var raw = read();
        var english = raw.getOrDefault(ENGLISH, Map.of());
        for (var tag : new TreeSet<>(raw.keySet().stream().map(Language::tag).toList())) {
            var language = new Language(tag);
            var merged = new HashMap<String, Text>();
            english.forEach((key, pattern) -> merged.put(key, text(pattern, ENGLISH)));
            raw.getOrDefault(language, Map.of()).forEach((key, pattern) -> merged.put(key, text(pattern, language)));
            words.put(language, new Words(language, Map.copyOf(merged)));
        }
    }

    /// Languages in which the interface speaks, by tag.
    public List<Language> languages() {
        return List.copyOf(words.keySet());
    }

    public boolean speaks(Language language) {
        return words.containsKey(language);
    }

    /// The words of a language; of English when the interface does not speak it.
    public Words in(Language language) {
        return Optional.ofNullable(words.get(language)).orElseGet(() -> words.get(ENGLISH));
    }

    /// Whether a native speaker has reviewed the texts, or they were written in this language from the start.
    public boolean reviewed(Language language) {
        return in(language).say("texts.reviewed").equals("yes");
    }

    /// Patterns as they stand in the files, for the test of completeness.
    static Map<Language, Map<String, String>> read() {
        var found = new HashMap<Language, Map<String, String>>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*/*_*.properties")) {
                var name = FILE.matcher(String.valueOf(file.getFilename()));
                if (name.matches()) {
                    var properties = new Properties();
                    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                        properties.load(reader);
                    }
                    var texts = found.computeIfAbsent(new Language(name.group(1)), _ -> new HashMap<>());
                    properties.forEach((key, pattern) -> texts.put((String) key, (String) pattern));
                }
            }
        } catch (IOException cannotRead) {
            throw new UncheckedIOException("the texts of the interface cannot be read", cannotRead);
        }
        return found;
    }

    private static Text text(String pattern, Language language) {
        return new Text(Message.of(pattern), language);
    }

    /// A text made ready, and the language it is in.
    record Text(Message message, Language language) {}
}
