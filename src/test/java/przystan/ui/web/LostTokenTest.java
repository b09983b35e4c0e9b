package przystan.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import przystan.RunningCity;

class LostTokenTest {

    @Test
    void whoeverSendsAFormWithoutOurTokenIsToldWhyItWasNotTakenAndWhatHelps() {
        var answer = RunningCity.posts("/gdansk/en/sign-in", Map.of("email", "a@b.example", "_csrf", "forged"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("main").text())
                .contains("did not confirm that it comes from our page", "Go back one page")
                .doesNotContain("a@b.example");
    }
}
