package przystan.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Our quick walk through a pattern says what ICU itself would say.
class MessageTest {

    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 3, 4, 5, 11, 12, 21, 22, 25, 100, 101, 111);
    private static final List<String> WORDS =
            List.of("exact", "more_than", "almost", "P1Y", "P2Y", "ADOPTED", "none", "2022");

    private final Texts texts = new Texts();

    @Test
    void everyTextOfEveryLanguageReadsAsIcuReadsIt() {
        var compared = 0;
        for (Map.Entry<Language, Map<String, String>> said : Texts.read().entrySet()) {
            var words = texts.in(said.getKey());
            for (var text : said.getValue().entrySet()) {
                for (var arguments : arguments(text.getValue())) {
                    assertThat(words.say(text.getKey(), arguments))
                            .as(said.getKey().tag() + " " + text.getKey())
                            .isEqualTo(new MessageFormat(
                                            text.getValue(), said.getKey().icu())
                                    .format(arguments));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(3000);
    }

    @Test
    void aWordWithHyphensChoosesItsUnderscoredCase() {
        assertThat(texts.in(new Language("en")).say("policy.history.people.precision", "more-than", "20 people"))
                .isEqualTo("over 20 people");
    }

    private static List<Object[]> arguments(String pattern) {
        var some = new ArrayList<Object[]>();
        if (pattern.contains("{0, select")) {
            WORDS.forEach(word -> some.add(filled(word, pattern.contains("plural") ? 3 : "x")));
        } else if (pattern.contains("plural")) {
            NUMBERS.forEach(number -> some.add(filled(number, number)));
        } else {
            some.add(filled("a", "b"));
        }
        return some;
    }

    private static Object[] filled(Object first, Object others) {
        var arguments = new Object[10];
        java.util.Arrays.fill(arguments, others);
        arguments[0] = first;
        return arguments;
    }
}
