package przystan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.documents.ReadAloud.Said;

class LettersTest {
    private final PdfPress press = new PdfPress();

    @ParameterizedTest
    @CsvSource({
        "pl, aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźżAĄBCĆDEĘFGHIJKLŁMNŃOÓPQRSŚTUVWXYZŹŻ„”–§",
        "uk, абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ’«»№",
        "fa, آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی۰۱۲۳۴۵۶۷۸۹",
        "ar, ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ،؛؟٠١٢٣٤٥٦٧٨٩"
    })
    void everyLetterOfTheAlphabetIsPrintedUprightBoldAndSlanted(String language, String alphabet) {
        var letters = alphabet.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));

        var pdf = press.press(Sheets.withBody(
                language,
                "<p>%s</p><p>%s</p><p><strong>%s</strong></p><p><em>%s</em></p>"
                        .formatted(letters, alphabet, letters, letters)));

        assertThat(PdfUa.check(pdf)).isEmpty();
        assertThat(said(pdf)).isEqualTo("Próba" + alphabet.repeat(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk", "be", "ru", "ar", "fa", "ka", "vi", "tr", "fr", "es", "he", "hy"})
    void theseLanguagesCanBePrinted(String language) {
        assertThat(press.prints(Locale.forLanguageTag(language))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ne", "bn", "hi", "zh", "am", "ti", "ur", "ps", "ckb"})
    void forTheseLanguagesTheTypefaceLacksLetters(String language) {
        assertThat(press.prints(Locale.forLanguageTag(language))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, wáng xiǎo míng",
        "नेपाल, nēpāla",
        "𝐀𝐁, AB",
        "Z\u0301ródło, Źródło",
        "👍🏽, □",
        "👨‍👩‍👧, □",
        "🇵🇱!, □!",
        "😀, 😀",
        "a\u061Cb, ab"
    })
    void aSignTheTypefaceLacksIsReplacedBySoundOrByASquare(String typed, String printed) {
        assertThat(Typeface.UPRIGHT.settable(typed).strip()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "بيت, \uFE91\uFEF4\uFE96",
        "بيتٌ, \uFE91\uFEF4\uFE96\u064C",
        "وقّعها, \uFEED\uFED7\u0651\uFECC\uFEEC\uFE8E",
        "سلام, \uFEB3\uFEFC\uFEE1",
        "لَا, \uFEFB\u064E",
        "پگاه, \uFB58\uFB95\uFE8E\uFEE9",
        "بـ, \uFE91\u0640",
        "می\u200Cخواهم, \uFEE3\uFBFD\u200C\uFEA7\uFEEE\uFE8D\uFEEB\uFEE2"
    })
    void arabicAndPersianLettersJoinAndVowelSignsStayOnThem(String typed, String joined) {
        assertThat(new ArabicJoining().shapeText(typed)).isEqualTo(joined);
    }

    @Test
    void whatIsPrintedFromTheOtherSideIsSpelledAsItWasTyped() {
        var hand = new ArabicJoining();
        var typed = "وقّعها (سلام) پگاه";

        assertThat(ArabicJoining.asTyped(hand.reorderRTLTextToLTR(hand.shapeText(typed))))
                .isEqualTo(typed);
    }

    @Test
    void aNameThatTriesToTurnItsLineAroundDoesNot() {
        var pdf = press.press(Sheets.withBody("pl", "<p>Umowa \u202Efdp.exe\u202C koniec</p>"));

        assertThat(PdfUa.check(pdf)).isEmpty();
        assertThat(said(pdf)).isEqualTo("PróbaUmowafdp.exekoniec");
    }

    @Test
    void aNameInAnotherDirectionKeepsItsNumberOnItsSide() {
        var pdf = press.press(Sheets.withBody("pl", "<p>Pan \u2068מר כהן 12\u2069 oraz محمد 7 أحمد mieszkają tu.</p>"));

        assertThat(PdfUa.check(pdf)).isEmpty();
        assertThat(said(pdf)).isEqualTo("PróbaPanמרכהן12orazمحمد7أحمدmieszkajątu.");
    }

    @Test
    void anEndlessWordEmojiAndForeignLettersStillKeepTheStandard() {
        var pdf = press.press(Sheets.withBody(
                "pl",
                "<h2>Dziwy 😀 👍🏽 👨‍👩‍👧 🇵🇱</h2><p>" + "Zdanie bez końca ".repeat(600) + "</p><p>"
                        + "x".repeat(10_000)
                        + "</p><p>王小明, नेपाल, \u0007\u200B\u2060 \uD800 <em>An emphasised محمد</em></p><ul></ul><p></p>"
                        + "<table><tr><td>bez nagłówka</td></tr></table><div id=here></div>"));

        assertThat(PdfUa.check(pdf)).isEmpty();
    }

    @Test
    @Tag("long")
    void aChartIsLetteredTheSameOnAMachineWithoutFonts(@TempDir Path folder) throws Exception {
        var bare = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        var file = folder.resolve("chart.pdf");
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PressOnce.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        java.environment().put("FONTCONFIG_FILE", bare.toString());

        assertThat(java.start().waitFor()).as(() -> read(folder)).isZero();

        assertThat(file).hasBinaryContent(press.press(Sheets.sample("pl")));
    }

    static final class PressOnce {
        public static void main(String[] file) throws IOException {
            Files.write(Path.of(file[0]), new PdfPress().press(Sheets.sample("pl")));
        }
    }

    private static String read(Path folder) {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(byte[] pdf) {
        return ReadAloud.of(pdf).stream()
                .map(Said::text)
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }
}
