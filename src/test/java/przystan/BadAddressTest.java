package przystan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What strangers and robots type into the address.
class BadAddressTest {

    private static final List<String> PAGES = List.of(
            "/gdansk/pl",
            "/gdansk/pl/model",
            "/gdansk/pl/model/areas/housing",
            "/gdansk/pl/model/history",
            "/gdansk/pl/search",
            "/gdansk/pl/organisations",
            "/gdansk/pl/bodies",
            "/gdansk/pl/agenda",
            "/gdansk/pl/accessibility/request",
            "/gdansk/pl/glossary");

    @Test
    void anUnknownUnitGetsAPageInTheBrowsersLanguageWithAWayOn() {
        var answer = RunningCity.gets("/atlantis/pl/model", "Accept-Language", "de");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(answer.page().select("main a").eachAttr("href")).contains("/gdansk", "/lindhem");
        assertThat(answer.page().select("main a[href=/gdansk] [lang]")).isEmpty();
        assertThat(answer.page().select("main a[href=/lindhem] > span").attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void anUnknownLanguageGetsAPageInTheBestLanguageTheUnitOffers() {
        var answer = RunningCity.gets("/gdansk/xx/model", "Accept-Language", "fr, uk;q=0.5");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().selectFirst("html").attr("lang")).isEqualTo("uk");
        assertThat(answer.page().select("h1")).hasSize(1);
    }

    @Test
    void aLanguageTheUnitDoesNotOfferIsNotHere() {
        assertThat(RunningCity.gets("/lindhem/pl").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gdansk/pl/model/areas/nowhere",
                "/gdansk/pl/model/tasks/%00",
                "/gdansk/pl/model/goals/../../etc",
                "/gdansk/pl/policies/none",
                "/gdansk/pl/model/versions/7",
                "/gdansk/pl/nothing",
                "/assets/1/..%2f..%2fapplication.properties",
                "/gdansk/pl/%2e%2e/%2e%2e/etc/passwd",
                "/gdansk/pl/..;/actuator/env",
                "/actuator/env",
                "/error",
            })
    void whatIsNotThereIsAnsweredSoAndNothingElse(String path) {
        assertThat(RunningCity.gets(path).status()).isIn(400, 404);
    }

    @Test
    void anErrorSaysNothingOfTheProgramsInside() {
        var answer = RunningCity.gets("/gdansk/pl/model/versions/99999999999999");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("Exception", "przystan.", "org.springframework", "SQL");
    }

    @Test
    void aProgramGetsAProblemInsteadOfAPage() {
        var answer = RunningCity.gets("/gdansk/pl/nothing", "Accept", "application/json");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains("\"status\":404");
    }

    @Test
    void theFrontDoorLeadsToTheHomeUnitInTheBrowsersLanguage() {
        assertThat(RunningCity.gets("/", "Accept-Language", "ar").header("Location"))
                .isEqualTo("/gdansk/ar");
        assertThat(RunningCity.gets("/", "Accept-Language", "ja").header("Location"))
                .isEqualTo("/gdansk/pl");
        assertThat(RunningCity.gets("/lindhem").header("Location")).isEqualTo("/lindhem/sv");
    }

    @Property(tries = 120)
    void noQueryStringBreaksAPage(
            @ForAll @StringLength(max = 40) String name, @ForAll @StringLength(max = 200) String value) {
        for (var page : PAGES.subList(0, 3)) {
            assertThat(RunningCity.gets(page + "?" + encoded(name) + "=" + encoded(value))
                            .status())
                    .isLessThan(500);
        }
    }

    @Property(tries = 60)
    void noValueOfAKnownParameterBreaksAPage(@ForAll @StringLength(max = 300) String value) {
        for (var page : PAGES) {
            for (var name : List.of("q", "page", "area", "kind")) {
                assertThat(RunningCity.gets(page + "?" + name + "=" + encoded(value))
                                .status())
                        .as(page + " " + name)
                        .isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "?&&&",
                "?=",
                "?q",
                "?q=%",
                "?q=%zz",
                "?page=-1",
                "?page=99999999999999999999",
                "?page=1e9",
                "?q=%F0%9F%8F%B3",
                "?q=%E2%80%AE",
                "?q=%00",
                "?q=<script>",
                "?q=' or 1=1 --",
                "?q=${7*7}"
            })
    void noOddQueryStringBreaksAPage(String query) {
        for (var page : PAGES) {
            var raw = RawRequest.get(RunningCity.address(page), query);
            assertThat(raw).as(page + query).isBetween(200, 499);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
