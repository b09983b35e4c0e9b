package przystan.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import przystan.RunningCity;
import przystan.texts.Texts;

/// The reference for people who build pages.
class ComponentsPageTest {

    private static final Pattern OURS = Pattern.compile("\\.(pz-[a-z0-9-]+)");

    private final Document page =
            RunningCity.gets("/demo/components", "Accept-Language", "en").page();

    @Test
    void everyComponentHasItsNameItsUseAndAnExample() {
        assertThat(page.select("main section").eachAttr("id")).isEqualTo(ComponentsPage.COMPONENTS);
        assertThat(page.select("main section")).allSatisfy(component -> {
            assertThat(component.select("> h2").text()).isNotBlank();
            assertThat(component.select("> p.pz-lead").text()).isNotBlank();
            assertThat(component.children()).as(component.id()).hasSizeGreaterThan(2);
        });
        assertThat(page.select("nav[aria-labelledby=contents] a").eachAttr("href"))
                .containsExactlyElementsOf(ComponentsPage.COMPONENTS.stream()
                        .map(component -> "#" + component)
                        .toList());
    }

    /// Pieces of the frame and of the desk's whole page stand around a page, not on it.
    @Test
    void everyPieceOfTheThemeIsShown() throws IOException {
        var pieces = new TreeSet<String>();
        OURS.matcher(Files.readString(Path.of("src/main/resources/look/theme.css")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(pieces::add);
        pieces.removeIf(piece -> piece.matches("pz-(desk-(body|main)|header|nav|brand-city|langs|scroll|slim|side)"));

        assertThat(pieces)
                .allSatisfy(piece ->
                        assertThat(page.getElementsByClass(piece)).as(piece).isNotEmpty());
    }

    @Test
    void whatAPictureSaysInAnotherLanguageThanThePageIsMarked() {
        var ukrainian = RunningCity.gets("/demo/components?lang=uk").page();

        assertThat(ukrainian.select("#bars svg text[lang=en]")).hasSize(3);
        assertThat(ukrainian.select("#bars tbody th > span").eachAttr("lang")).containsOnly("en");
        assertThat(ukrainian.select("#timeline svg text[lang=en]")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.select("svg [lang]")).isEmpty();
    }

    @Test
    void everyAreaHasItsHouseItsBadgeAndItsHead() {
        for (var area : ComponentsPage.AREAS) {
            for (var component : java.util.List.of("houses", "badges", "areahead")) {
                assertThat(page.select("#" + component + " [data-area=" + area + "]"))
                        .as(component + " of " + area)
                        .hasSize(1);
            }
        }
    }

    @Test
    void thePageIsBuiltAsEveryOther() {
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("script, style, [style]")).isEmpty();
        var before = 1;
        for (var heading : page.select("main h2, main h3, main h4")) {
            var level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        for (var link : page.select("main a[href^=#]").eachAttr("href")) {
            assertThat(page.getElementById(link.substring(1))).as(link).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "pl", "uk"})
    void theAddressChoosesTheLanguageAndTheDirection(String language) {
        var answer = RunningCity.gets("/demo/components?lang=" + language, "Accept-Language", "en");
        var html = answer.page().select("html");

        assertThat(html.attr("lang")).isEqualTo(language);
        assertThat(html.attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(answer.page().select("link[rel=stylesheet]").attr("href"))
                .endsWith(language.equals("ar") ? "public-rtl.css" : "public.css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?lang=xx", "?lang=", "?lang=pl-pl-pl", "?language=pl", "?lang=pl%00"})
    void whatIsNoLanguageOfOursLeavesTheBrowsersOwn(String query) {
        var html = RunningCity.gets("/demo/components" + query, "Accept-Language", "de")
                .page()
                .select("html");

        assertThat(html.attr("lang")).isEqualTo("de");
    }

    @Test
    void withoutTheDemonstrationThePageIsNotThere() {
        new ApplicationContextRunner()
                .withBean(Texts.class, () -> RunningCity.part(Texts.class))
                .withUserConfiguration(ComponentsController.class)
                .run(program -> assertThat(program).doesNotHaveBean(ComponentsController.class));
    }
}
