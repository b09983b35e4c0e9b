package przystan.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.RunningCity;

class SearchOverHttpTest {

    @Test
    void theSearchAnswersOverHttpAndIsNotKept() {
        var answer = RunningCity.gets("/gdansk/pl/search?q=qwqwqw");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.page().select("h1")).hasSize(1);
        assertThat(answer.page().select(".pz-empty").text()).contains("qwqwqw");
    }

    @Test
    void beforeAQuestionThereIsAForm() {
        var page = RunningCity.gets("/lindhem/en/search").page();

        assertThat(page.select("main form[role=search] label[for=q]")).hasSize(1);
        assertThat(page.select(".pz-empty, #findings")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=a&page=0", "q=a&page=x", "q=a&page=900", "q=a&page=", "page=2", "q=a&page=1&page=2"})
    void aPageThatIsNotThereIsRefusedWithAReason(String query) {
        var answer = RunningCity.gets("/gdansk/pl/search?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select(".pz-lead").text()).contains("nie ma takiej strony");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"><script>", "\u202Eabc", "\u0000", "*:* OR (", "%", "😀", "ʼ’'", "{0}", "${7*7}"})
    void whateverIsTypedIsAnswered(String typed) {
        var answer = RunningCity.gets("/gdansk/uk/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("script")).isEmpty();
    }

    @Test
    void aQuestionThatIsTooLongIsRefusedWithAReason() {
        var answer = RunningCity.gets("/gdansk/en/search?q=" + "a".repeat(201));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().text()).contains("200");
    }
}
