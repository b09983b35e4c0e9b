package przystan.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TextsTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:[-.][a-zA-Z]+)*)\"");
    private static final Set<String> PUBLIC = Set.of("uk", "ru", "be", "de", "ro", "ar", "sv");

    private final Map<Language, Map<String, String>> texts = Texts.read();

    @Test
    void polishAndEnglishSayTheSameThings() {
        assertThat(of("pl").keySet()).containsExactlyInAnyOrderElementsOf(of("en").keySet());
    }

    @Test
    void theOtherPublicLanguagesSayAllThatThePublicReads() throws IOException {
        for (var tag : PUBLIC) {
            var missing = new TreeSet<>(of("en").keySet());
            missing.removeAll(of(tag).keySet());
            missing.removeAll(ofTheDesk());
            missing.removeIf(key -> key.startsWith("packages.") || key.startsWith("boot.") || key.startsWith("demo."));
            assertThat(missing).as("texts missing in " + tag).isEmpty();
        }
    }

    @Test
    void noLanguageSaysWhatEnglishDoesNot() {
        texts.forEach((language, said) ->
                assertThat(of("en").keySet()).as(language.tag()).containsAll(said.keySet()));
    }

    @Test
    void everyPatternCanBeReadInItsLanguageAndTakesTheSameArguments() {
        texts.forEach((language, said) -> said.forEach((key, pattern) -> {
            var read = new MessageFormat(pattern, language.icu());
            assertThat(read.getArgumentNames())
                    .as(language.tag() + " " + key)
                    .isEqualTo(new MessageFormat(of("en").get(key), new Language("en").icu()).getArgumentNames());
        }));
    }

    @Test
    void everyLanguageSaysWhetherSomebodyReviewedIt() {
        texts.forEach((language, said) ->
                assertThat(said.get("texts.reviewed")).as(language.tag()).isIn("yes", "no"));
    }

    @Test
    void everyKeyInTheCodeHasItsText() throws IOException {
        var modules = of("en").keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> modules.contains(key.substring(0, key.indexOf('.'))))
                        .filter(key -> !key.endsWith(".svg") && !key.endsWith(".css"))
                        .forEach(key -> assertThat(of("en"))
                                .as(file + " says " + key)
                                .satisfiesAnyOf(
                                        all -> assertThat(all).containsKey(key),
                                        all -> assertThat(all).containsKey(ofThing(key)),
                                        all -> assertThat(all.keySet())
                                                .anyMatch(known -> known.startsWith(key + "."))));
            }
        }
    }

    /// The key under which a module puts a kind of thing into words, as the record of what was done names it.
    private static String ofThing(String kind) {
        return kind.replaceFirst("\\.", ".thing.");
    }

    /// Keys of the texts that only those read who work for a city.
    private static Set<String> ofTheDesk() throws IOException {
        var keys = new TreeSet<String>();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*/desk_en.properties")) {
            var properties = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            keys.addAll(properties.stringPropertyNames());
        }
        return keys;
    }

    private Map<String, String> of(String tag) {
        return texts.getOrDefault(new Language(tag), Map.of());
    }
}
