package przystan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.RunningCity;
import przystan.documents.PdfUa;
import przystan.texts.Language;
import przystan.texts.Texts;

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
    void thePaperSaysOfEachTaskWhoAnswersHowItIsDoneAndWithWhatMoney() throws IOException {
        var tasks = RunningCity.gets("/gdansk/en/model").page().select("section[aria-labelledby=tasks] tbody tr");
        var words = RunningCity.part(Texts.class).in(new Language("en"));

        try (var paper = Loader.loadPDF(
                RunningCity.gets("/gdansk/en/model.pdf").response().body())) {
            var lines = new PDFTextStripper().getText(paper).lines().toList();
            for (var fact : List.of("responsible", "delivery", "finance")) {
                assertThat(lines.stream().filter(words.say("policy.task." + fact)::equals))
                        .as(fact)
                        .hasSizeGreaterThanOrEqualTo(tasks.size());
            }
            assertThat(lines).contains(words.say("policy.task.programmes"));
        }
    }

    @Test
    void aPolicyThatIsNotThereHasNoPaper() {
        assertThat(RunningCity.gets("/gdansk/pl/policies/none.pdf").status()).isEqualTo(404);
    }
}
