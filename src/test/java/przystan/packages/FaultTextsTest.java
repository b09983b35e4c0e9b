package przystan.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every fault can be said, in the languages of those who write packages.
class FaultTextsTest {

    private static final Pattern KEY = Pattern.compile("\"(packages\\.[a-z.-]+)\"");

    @Test
    void everyTextThatTheCodeNamesExistsInPolishAndEnglishAndNoneIsLeftOver() throws IOException {
        assertThat(keys("pl")).isEqualTo(keys("en")).isEqualTo(named());
    }

    @Test
    void aSentenceSaysWhatIsWrongAndWhatWouldHelp() {
        var fault = Fault.at(
                new Place("agenda.yaml", 7), "packages.fault.date-day", "2023-02-29", 28, "2023-02-28", "2023-02");
        var shape = Fault.at(new Place("agenda.yaml", 8), "packages.fault.shape.localized", "name");

        assertThat(fault.sentence(SpokenTexts.english()))
                .isEqualTo("“2023-02-29” is not a date: that month has 28 days. "
                        + "Write “2023-02-28” if its last day is meant, or “2023-02” if the day is not known.");
        assertThat(fault.sentence(SpokenTexts.polish()))
                .isEqualTo(
                        "„2023-02-29” nie jest datą: ten miesiąc ma 28 dni. "
                                + "Wpisz „2023-02-28”, jeśli chodzi o ostatni dzień, albo „2023-02”, jeśli dzień nie jest znany.");
        assertThat(shape.sentence(SpokenTexts.english()))
                .isEqualTo("“name” should be a text by language. Write it as “name: {pl: \"…\", en: \"…\"}”.");
    }

    private static Set<String> keys(String language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/texts/packages/texts_" + language + ".properties"))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> named() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/przystan/packages"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> keysIn(file).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> keysIn(Path file) {
        try {
            return KEY.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
