package przystan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.RunningCity;
import przystan.documents.PdfUa;

class ModelPaperTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gdansk/pl/model.pdf",
                "/gdansk/en/model.pdf",
                "/gdansk/uk/model.pdf",
                "/gdansk/ar/model.pdf",
                "/lindhem/sv/policies/equal-treatment-plan.pdf"
            })
    void thePaperOfAPolicyMeetsPdfUa(String path) {
        var answer = RunningCity.gets(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(PdfUa.check(answer.response().body())).isEmpty();
    }

    @Test
    void aPolicyThatIsNotThereHasNoPaper() {
        assertThat(RunningCity.gets("/gdansk/pl/policies/none.pdf").status()).isEqualTo(404);
    }
}
