package przystan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import przystan.RunningCity;

/// What the city's package says about its Model is what its pages say.
class ModelPagesTest {

    private final Map<?, ?> model = read("/municipalities/gdansk/model.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk", "ru", "be", "de", "ro", "ar"})
    void theHomePageListsTheElevenAreas(String language) {
        var page = RunningCity.gets("/gdansk/" + language).page();

        assertThat(page.select(".pz-house strong").eachText())
                .hasSize(12)
                .startsWith(names("areas", "name", language).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "ar"})
    void everyTaskValuePrincipleAndFinanceClassIsOnThePageOfTheModel(String language) {
        var text = RunningCity.gets("/gdansk/" + language + "/model")
                .page()
                .select("main")
                .text();

        for (var list : List.of("city_tasks", "contracted_tasks", "values", "principles", "finance_classes")) {
            assertThat(names(list, "name", language)).as(list).isNotEmpty().allMatch(text::contains);
        }
        for (var list : List.of("values", "principles", "finance_classes", "benefits", "problems", "budget_facts")) {
            assertThat(names(list, "text", language))
                    .as(list)
                    .isNotEmpty()
                    .allMatch(said -> text.contains(squeeze(said)));
        }
    }

    @Test
    void everyTaskHasAPageThatSaysWhoAndWithWhatMoney() {
        for (var id : ids("city_tasks")) {
            var page = RunningCity.gets("/gdansk/pl/model/tasks/" + id).page();
            assertThat(page.select("dl.pz-facts dt").eachText())
                    .as(id)
                    .contains("Dziedzina", "Skąd pieniądze", "Jak", "Kto odpowiada");
        }
    }

    @Test
    void aTaskSaysSinceWhenItRunsIfItsSourceDoes() {
        var known = RunningCity.gets("/lindhem/sv/model/tasks/task-evening-sfi").page();
        var unknown = RunningCity.gets("/gdansk/en/model/tasks/task-sport").page();

        assertThat(known.select("dt:containsOwn(Pågår sedan) + dd").text()).isEqualTo("mars 2024");
        assertThat(unknown.select("dl.pz-facts dt").eachText()).isNotEmpty().doesNotContain("Running since");
    }

    @Test
    void anAreaPageShowsItsProblemsAndTasks() {
        var page = RunningCity.gets("/gdansk/en/model/areas/housing").page();

        assertThat(page.select("h1").text()).isEqualTo("Housing");
        assertThat(page.select("table a").eachText())
                .contains("Housing support for people under international or national protection");
        assertThat(page.select("section[aria-labelledby=why] li")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theHistoryTellsEveryStepWithItsDateAndPeople() {
        var page = RunningCity.gets("/gdansk/en/model/history").page();

        assertThat(page.select("main .pz-notice").text())
                .startsWith("This is archive material. It describes the state of 2015");
        var steps = read("/municipalities/gdansk/consultation-2016.yaml");

        for (var step : (List<?>) steps.get("steps")) {
            assertThat(page.getElementById((String) ((Map<?, ?>) step).get("id")))
                    .as(String.valueOf(step))
                    .isNotNull();
        }
        assertThat(page.getElementById("consult-open-meeting-1").text()).contains("almost 100 people", "14 May 2016");
        assertThat(page.select("svg[role=img] circle")).hasSizeGreaterThan(15);
    }

    @Test
    void anotherCityHasItsOwnGoalsLanguagesAndMoney() {
        var page = RunningCity.gets("/lindhem/sv/model").page();

        assertThat(page.select("html").attr("lang")).isEqualTo("sv");
        assertThat(page.select("section[aria-labelledby=goals] li")).hasSizeGreaterThan(5);
        assertThat(page.select("main").text()).contains("kr").doesNotContain("zł", "PLN", "Gdańsk");
        assertThat(page.select("aside a[href^=/lindhem/sv/policies/]")).isNotEmpty();
    }

    @Test
    void aSecondDocumentHasItsOwnPages() {
        var page = RunningCity.gets("/lindhem/en/policies/equal-treatment-plan").page();

        assertThat(page.select("h1").text()).isNotEmpty();
        assertThat(page.select("main a[href*=/policies/equal-treatment-plan/areas/theme-]"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private List<String> ids(String list) {
        return ((List<?>) model.get(list))
                .stream().map(item -> (String) ((Map<?, ?>) item).get("id")).toList();
    }

    private List<String> names(String list, String field, String language) {
        var names = new ArrayList<String>();
        for (var item : (List<?>) model.get(list)) {
            names.add(squeeze((String) ((Map<?, ?>) ((Map<?, ?>) item).get(field)).get(language)));
        }
        return names;
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Map<?, ?> read(String resource) {
        try (InputStream in = ModelPagesTest.class.getResourceAsStream(resource)) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
