package przystan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import przystan.Colleague;
import przystan.RunningCity;
import przystan.policy.drafts.DraftTown;

/// A draft at the desk in a real browser: axe finds nothing, nothing overflows, and what is typed is kept by itself.
@Tag("long")
class DraftJourneyTest {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final DraftTown TOWN = DraftTown.named("przegladarkowo");

    private static final String TOO_WIDE = """
            document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                .map(one => one.outerHTML.slice(0, 160))
                .slice(0, 8)""";

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Browsers.NO_DOWNLOAD));
        browser = Browsers.launch(playwright);
        Colleague.signedIn(DraftTown.COORDINATOR)
                .posts(TOWN.at("/desk/model"), TOWN.at("/desk/model/drafts"), Map.of());
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @Test
    void thePagesOfADraftAreForEverybodyAndFitAPhone() {
        try (var page = page(360)) {
            for (var path : List.of(
                    "/desk/model",
                    "/desk/model/drafts/2",
                    "/desk/model/drafts/2/tasks/task-sport?in=ar",
                    "/desk/model/drafts/2/goals/new",
                    "/desk/model/drafts/2/incomplete",
                    "/desk/model/drafts/2/adoption",
                    "/desk/model/versions/1/compare/2")) {
                page.navigate(RunningCity.address(TOWN.at(path)).toString());

                assertThat(new AxeBuilder(page)
                                .withTags(WCAG).analyze().getViolations().stream()
                                        .map(rule -> rule.getId() + ": "
                                                + rule.getNodes().stream()
                                                        .limit(2)
                                                        .map(node -> node.getHtml())
                                                        .toList()))
                        .as(path)
                        .isEmpty();
                assertThat((List<?>) page.evaluate(TOO_WIDE)).as(path).isEmpty();
            }
        }
    }

    @Test
    void whatIsTypedIsKeptByItselfAfterAFewSeconds() {
        try (var page = page(1280)) {
            var address = RunningCity.address(TOWN.at("/desk/model/drafts/2/areas/culture"))
                    .toString();
            page.navigate(address);
            page.locator("[id='description.pl']").fill("Zdanie, którego nikt nie zapisał");

            page.locator("[data-autosave-status]:not(:empty)")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(15_000));

            assertThat(page.locator("[data-autosave-status]").textContent()).contains("zachowana");
            page.navigate(address);
            page.getByText("Kontynuuj").click();
            assertThat(page.locator("[id='description.pl']").inputValue())
                    .isEqualTo("Zdanie, którego nikt nie zapisał");
        }
    }

    private static Page page(int width) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        page.request()
                .post(
                        RunningCity.address("/demo/sign-in").toString(),
                        RequestOptions.create()
                                .setForm(FormData.create().set("email", DraftTown.COORDINATOR))
                                .setMaxRedirects(0));
        return page;
    }
}
