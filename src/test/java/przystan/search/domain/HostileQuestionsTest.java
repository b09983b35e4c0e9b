package przystan.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import przystan.texts.Language;

class HostileQuestionsTest {

    private static final Town TOWN = new Town("town");
    private static final PublicIndex INDEX = TOWN.indexIn(folder());

    static {
        TOWN.publishes("/pl", "pl", "Szkoła podstawowa", "Jak zapisać dziecko do szkoły.");
        TOWN.publishes("/uk", "uk", "Школа", "Як записати дитину до школи.");
        TOWN.publishes("/en", "en", "School", "AND OR NOT text:school title.en:school * ?");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("hostile");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @AfterContainer
    static void close() {
        INDEX.close();
    }

    @Property(tries = 600)
    void whateverIsTypedIsAnswered(@ForAll("anything") String typed, @ForAll("languages") String language) {
        switch (Question.read(typed)) {
            case Question.Reading.Asked(var question) -> {
                var answer = INDEX.answer(TOWN.unit(), new Language(language), question, 1);
                assertThat(answer).isInstanceOf(Answer.Found.class);
                assertThat(question.text().codePoints())
                        .noneMatch(sign -> Character.isISOControl(sign)
                                || sign >= 0x202A && sign <= 0x202E
                                || sign >= 0x2066 && sign <= 0x2069);
                assertThat(question.text()).isNotBlank();
            }
            case Question.Reading.Blank blank -> assertThat(blank).isNotNull();
            case Question.Reading.TooLong tooLong -> assertThat(typed).hasSizeGreaterThan(Question.LONGEST);
        }
    }

    @Example
    void theSignsOfQueryLanguagesMeanNothing() {
        assertThat(TOWN.finds(INDEX, "en", "*:*")).isEmpty();
        assertThat(TOWN.finds(INDEX, "en", "sch* -text NOT")).doesNotContain("/pl", "/uk");
        assertThat(TOWN.finds(INDEX, "pl", "szkoła OR 1=1")).contains("/pl");
    }

    @Example
    void marksThatTurnTheLineAreTakenOut() {
        assertThat(Town.question("  szko\u202Eła\u0000\u2066 \t pod\u00ADstawowa ")
                        .text())
                .isEqualTo("szkoła podstawowa");
    }

    @Example
    void aQuestionHasTwoHundredCharactersAtMost() {
        assertThat(Question.read("ż".repeat(200))).isInstanceOf(Question.Reading.Asked.class);
        assertThat(Question.read("ż".repeat(201))).isInstanceOf(Question.Reading.TooLong.class);
        assertThat(Question.read(" \u202E\u0007 ")).isInstanceOf(Question.Reading.Blank.class);
    }

    @Provide
    Arbitrary<String> anything() {
        var signs = Arbitraries.strings().ofMaxLength(250);
        var words = Arbitraries.of(
                        "szkoła",
                        "szkole\u202E",
                        "school~2",
                        "*:*",
                        "text.pl:[a TO z]",
                        "AND",
                        "NOT",
                        "\"",
                        "\\",
                        "(",
                        "((",
                        "школа",
                        "\u0000",
                        "\uD800",
                        "😀",
                        "<script>",
                        "%27",
                        "a".repeat(60),
                        "e\u0301\u0301\u0301",
                        "л".repeat(30),
                        "ʼ",
                        "'",
                        "’’",
                        "مدرسة",
                        "学校",
                        "โรงเรียน",
                        "\u200F",
                        "500+")
                .list()
                .ofMaxSize(14)
                .map(list -> String.join(" ", list));
        return Arbitraries.oneOf(signs, words);
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("pl", "en", "uk", "ru", "de", "ar", "sr-Latn", "zh");
    }
}
