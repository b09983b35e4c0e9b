package przystan.policy.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import przystan.policy.wording.Difference.Change;
import przystan.policy.wording.Difference.Part;

class DifferenceTest {

    @Test
    void aChangedWordIsShownAndTheOthersStay() {
        var paragraph = Difference.between(
                        "Miasto prowadzi kursy języka polskiego.", "Miasto opłaca kursy języka polskiego.")
                .paragraphs()
                .getFirst();

        assertThat(paragraph.change()).isEqualTo(Change.CHANGED);
        assertThat(paragraph.parts())
                .containsExactly(
                        new Part(Change.SAME, "Miasto "),
                        new Part(Change.REMOVED, "prowadzi"),
                        new Part(Change.ADDED, "opłaca"),
                        new Part(Change.SAME, " kursy języka polskiego."));
    }

    @Test
    void changesWithOnlyABlankBetweenThemAreOneChange() {
        var paragraph = Difference.between(
                        "we help old friends today and always", "we help new people today and always")
                .paragraphs()
                .getFirst();

        assertThat(paragraph.parts())
                .contains(new Part(Change.REMOVED, "old friends"), new Part(Change.ADDED, "new people"));
    }

    @Test
    void aParagraphThatWasPutBetweenTwoOthersIsTheOnlyChange() {
        var difference = Difference.between("One.\nThree.", "One.\nTwo.\nThree.");

        assertThat(difference.paragraphs().stream().map(Difference.Paragraph::change))
                .containsExactly(Change.SAME, Change.ADDED, Change.SAME);
    }

    @Test
    void paragraphsWithNothingInCommonAreNotMixedWordByWord() {
        var difference = Difference.between("Kursy języka polskiego.", "Who pays, and when?");

        assertThat(difference.paragraphs().stream().map(Difference.Paragraph::change))
                .containsExactly(Change.REMOVED, Change.ADDED);
    }

    @Test
    void wordsInEveryScriptAreWords() {
        var paragraph = Difference.between("تساعد المدينة السكان الجدد", "تساعد المدينة جميع السكان الجدد")
                .paragraphs()
                .getFirst();

        assertThat(paragraph.parts().stream().filter(part -> part.change() == Change.ADDED))
                .singleElement()
                .satisfies(part -> assertThat(part.text().strip()).isEqualTo("جميع"));
        assertThat(paragraph.parts()).noneMatch(part -> part.change() == Change.REMOVED);
    }

    @Property
    void whatStayedAndWasTakenAwayIsTheTextBeforeAndWhatStayedAndWasAddedIsTheTextAfter(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String before,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String after) {
        var spaced = List.of(spaced(before), spaced(after));

        var difference = Difference.between(spaced.get(0), spaced.get(1));

        assertThat(told(difference, Change.REMOVED, spaced.get(0))).isEqualTo(spaced.get(0));
        assertThat(told(difference, Change.ADDED, spaced.get(1))).isEqualTo(spaced.get(1));
    }

    @Property
    void aTextDoesNotDifferFromItself(@ForAll String text) {
        assertThat(Difference.between(text, text).isEmpty()).isTrue();
    }

    @Test
    void twoLongTextsWithNothingInCommonAreComparedInTime() {
        var chance = new Random(7);
        var before = words(chance, 'a');
        var after = words(chance, 'n');

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Difference.between(before, after));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(4), () -> Merging.of("x " + before, before, after));
    }

    /// A letter is a word, but every third one ends a paragraph.
    private static String spaced(String letters) {
        return letters.replaceAll("(.)", "$1 ").replace("c ", "c\n");
    }

    private static String told(Difference difference, Change change, String whole) {
        var told = difference.paragraphs().stream()
                .filter(paragraph -> paragraph.change() == Change.CHANGED
                        || paragraph.change() == Change.SAME
                        || paragraph.change() == change)
                .map(paragraph -> paragraph.parts().stream()
                        .filter(part -> part.change() == Change.SAME || part.change() == change)
                        .map(Part::text)
                        .collect(Collectors.joining()))
                .toList();
        return told.isEmpty() ? "" : String.join("\n", told).substring(0, whole.length());
    }

    /// Ten thousand characters of short words.
    private static String words(Random chance, char first) {
        return IntStream.range(0, 5000)
                .mapToObj(_ -> String.valueOf((char) (first + chance.nextInt(13))))
                .collect(Collectors.joining(" "));
    }
}
