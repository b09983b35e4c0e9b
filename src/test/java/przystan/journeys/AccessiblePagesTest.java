package przystan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import przystan.RunningCity;

/// Every kind of page in a real browser: axe finds nothing, nothing overflows, the keyboard reaches everything.
class AccessiblePagesTest {

    private static final List<String> PAGES = List.of(
            "",
            "/model",
            "/model/areas/school-education",
            "/model/areas/cross-cutting",
            "/model/tasks/task-sport",
            "/model/history",
            "/model/versions",
            "/glossary",
            "/policies",
            "/organisations",
            "/organisations/cwii",
            "/bodies",
            "/bodies/immigrants-council",
            "/agenda",
            "/search?q=praca",
            "/accessibility",
            "/accessibility/request",
            "/privacy",
            "/sign-in",
            "/sign-in/forgotten",
            "/sign-in/link/spent",
            "/not-there");
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Browsers.NO_DOWNLOAD));
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    /// Each page once; language, width and colour scheme are spread over the pages.
    static Stream<Arguments> routes() {
        var routes = new ArrayList<Arguments>();
        for (var at = 0; at < PAGES.size(); at++) {
            routes.add(Arguments.of(
                    "/gdansk/" + (at % 2 == 0 ? "ar" : "pl") + PAGES.get(at),
                    at % 4 < 2 ? 320 : 1280,
                    at % 8 < 4 ? ColorScheme.LIGHT : ColorScheme.DARK));
        }
        routes.add(Arguments.of("/lindhem/sv/model", 320, ColorScheme.DARK));
        routes.add(Arguments.of("/lindhem/ar/policies/equal-treatment-plan", 1280, ColorScheme.LIGHT));
        routes.add(Arguments.of("/demo/components", 320, ColorScheme.LIGHT));
        routes.add(Arguments.of("/demo/components?lang=ar", 1280, ColorScheme.DARK));
        return routes.stream();
    }

    @ParameterizedTest(name = "{0} at {1} px, {2}")
    @MethodSource("routes")
    void axeFindsNothingAndNothingOverflows(String path, int width, ColorScheme scheme) {
        try (var page = page(width, scheme)) {
            page.navigate(RunningCity.address(path).toString());

            Accessible.here(page);
            page.setViewportSize(width == 320 ? 1280 : 320, 900);
            Accessible.fits(page);
        }
    }

    @Test
    void theKeyboardReachesTheContentTheMenuAndTheLanguages() {
        try (var page = page(1280, ColorScheme.LIGHT)) {
            page.navigate(RunningCity.address("/gdansk/pl/model").toString());
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("pz-skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");

            page.navigate(RunningCity.address("/gdansk/pl/model/history").toString());
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".pz-lang").getAttribute("open")).isNotNull();
            page.locator(".pz-lang a[hreflang=ar]").click();
            assertThat(page.url()).endsWith("/gdansk/ar/model/history");
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        }
    }

    private static Page page(int width, ColorScheme scheme) {
        return browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }
}
