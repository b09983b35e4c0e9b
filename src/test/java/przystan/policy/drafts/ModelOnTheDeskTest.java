package przystan.policy.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import przystan.Colleague;
import przystan.NuChecker;
import przystan.RunningCity;
import przystan.RunningCity.Answer;

/// The way of a new version from its first word to the resolution, as the people at their desks go it.
class ModelOnTheDeskTest {

    private static final DraftTown TOWN = DraftTown.named("szkicowo");
    private static final String DRAFT = TOWN.at("/desk/model/drafts/2");
    private static final String SPORT = DRAFT + "/tasks/task-sport";

    @Test
    void aDraftIsWrittenMergedComparedAndAdoptedAndTheOldVersionKeepsItsAddress() throws Exception {
        var coordinator = Colleague.signedIn(DraftTown.COORDINATOR);
        var colleague = Colleague.signedIn(DraftTown.COLLEAGUE);
        var before = RunningCity.gets(TOWN.at("/model/tasks/task-sport"))
                .page()
                .select("h1")
                .text();

        var begun = coordinator.posts(TOWN.at("/desk/model"), TOWN.at("/desk/model/drafts"), Map.of());
        assertThat(begun.header("Location")).isEqualTo(DRAFT);
        assertThat(coordinator
                        .posts(TOWN.at("/desk/model"), TOWN.at("/desk/model/drafts"), Map.of())
                        .status())
                .as("a second draft")
                .isEqualTo(422);
        assertThat(NuChecker.errors(coordinator.gets(DRAFT).text())).isEmpty();

        var form = form(coordinator.gets(SPORT + "?in=uk"));
        assertThat(form.get("name.pl")).isEqualTo(before);
        var stale = form(colleague.gets(SPORT + "?in=uk"));
        form.put("name.pl", before + " dla wszystkich");
        form.put("name.uk", "Спорт для всіх");
        assertThat(coordinator.posts(SPORT + "?in=uk", form).header("Location")).isEqualTo(SPORT + "?in=uk&show=saved");

        stale.put("name.pl", "Nowość: " + before);
        var conflict = colleague.posts(SPORT + "?in=uk", stale);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select("section[role=alert] h2").text()).contains("Ktoś zapisał to przed Tobą");
        assertThat(conflict.page().select(".pz-difference ins").eachText())
                .anyMatch(text -> text.contains("dla wszystkich"))
                .anyMatch(text -> text.contains("Nowość"));
        assertThat(NuChecker.errors(conflict.text())).isEmpty();
        var merged = form(conflict);
        assertThat(merged.get("name.pl")).isEqualTo("Nowość: " + before + " dla wszystkich");
        assertThat(merged.get("name.uk")).isEqualTo("Спорт для всіх");
        assertThat(colleague.posts(SPORT + "?in=uk", merged).status()).isEqualTo(303);

        var adoption = coordinator.gets(DRAFT + "/adoption").page();
        assertThat(adoption.select("#hindrance a").text()).contains("Nowość");
        assertThat(adoption.select("form[action$=adoption] button").hasAttr("disabled"))
                .isTrue();
        assertThat(adopts(coordinator, "2026-11-01").status())
                .as("without a reason")
                .isEqualTo(422);

        var reasoned = form(coordinator.gets(SPORT + "?in=uk"));
        reasoned.put("reason.pl", "Mieszkańcy prosili o to w konsultacjach.");
        assertThat(coordinator.posts(SPORT + "?in=uk", reasoned).status()).isEqualTo(303);
        var compared =
                coordinator.gets(TOWN.at("/desk/model/versions/1/compare/2")).page();
        assertThat(compared.select("#tasks-task-sport ins").text()).contains("dla wszystkich");
        assertThat(compared.select("#tasks-task-sport").text()).contains("Mieszkańcy prosili");
        assertThat(RunningCity.gets(TOWN.at("/model/versions/1/compare/2")).status())
                .as("a draft is nobody else's")
                .isEqualTo(404);

        var future = adopts(coordinator, "2999-01-01");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.page().select("#on-error").text()).contains("w przyszłości");
        assertThat(adopts(coordinator, "2010-01-01").page().select("#on-error").text())
                .contains("wcześniejsza");
        assertThat(RunningCity.gets(TOWN.at("/model/tasks/task-sport"))
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo(before);
        assertThat(adopts(coordinator, "2026-11-01").header("Location")).isEqualTo(TOWN.at("/desk/model"));
        assertThat(adopts(coordinator, "2026-11-01").status())
                .as("adopted twice")
                .isEqualTo(422);

        var after = "Nowość: " + before + " dla wszystkich";
        assertThat(RunningCity.gets(TOWN.at("/model/tasks/task-sport"))
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo(after);
        assertThat(pdf(TOWN.at("/model.pdf"))).contains("Nowość");
        assertThat(RunningCity.gets(TOWN.at("/model/versions/1")).text())
                .contains(before)
                .doesNotContain("Nowość");
        var everybody = RunningCity.gets(TOWN.at("/model/versions/1/compare/2"));
        assertThat(everybody.page().select("#tasks-task-sport ins").text()).contains("dla wszystkich");
        assertThat(everybody.page().select("#tasks-task-sport").text()).contains("Mieszkańcy prosili");
        assertThat(everybody.page().text()).contains("XXIV/123/26");
        assertThat(NuChecker.errors(everybody.text())).isEmpty();
        assertThat(RunningCity.gets(TOWN.at("/model/versions")).page().select("a[href$='/versions/1/compare/2']"))
                .hasSize(1);
        assertThat(RunningCity.gets("/szkicowo/ar/model/versions/1/compare/2?in=uk")
                        .page()
                        .select("ins")
                        .text())
                .contains("Спорт для всіх");
        assertThat(coordinator
                        .posts(SPORT, "/szkicowo/pl/desk/model/drafts/2/tasks/task-sport", reasoned)
                        .status())
                .as("an adopted version stays")
                .isEqualTo(422);
    }

    private static Answer adopts(Colleague coordinator, String on) {
        return coordinator.posts(
                TOWN.at("/desk/model"),
                DRAFT + "/adoption",
                Map.of("body", "city-council", "act", "XXIV/123/26", "on", on));
    }

    private static String pdf(String path) throws Exception {
        try (var document = Loader.loadPDF(RunningCity.gets(path).response().body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// The fields of the item's form, as a browser would send them.
    static Map<String, String> form(Answer answer) {
        var fields = new LinkedHashMap<String, String>();
        var form = answer.page().select("form[data-autosave]").first();
        form.select("input[type=hidden], input[type=text], textarea, select").forEach(field -> {
            var value = field.is("textarea")
                    ? field.wholeText().replaceFirst("^\n", "")
                    : field.is("select") ? field.select("option[selected]").val() : field.val();
            fields.put(field.attr("name"), value);
        });
        return fields;
    }
}
