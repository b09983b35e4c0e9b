package przystan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import przystan.RunningCity;
import przystan.access.PersonId;
import przystan.audit.Chronicle;
import przystan.tenancy.UnitRegister;

/// The record in a real browser, on a telephone and on a screen.
@Tag("long")
class AccessibleAuditTest {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @Test
    void axeFindsNothingInTheRecordAndNothingOverflows() {
        var gdansk = new Chronicle(RunningCity.part(UnitRegister.class)
                .find("gdansk")
                .orElseThrow()
                .id());
        gdansk.records(Chronicle.deed(UUID.randomUUID().toString()).about(new PersonId(UUID.randomUUID())));
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Browsers.NO_DOWNLOAD))) {
            var browser = Browsers.launch(playwright);
            look(browser, 360, ColorScheme.LIGHT, "/gdansk/pl/desk/audit");
            look(browser, 320, ColorScheme.DARK, "/gdansk/en/desk/audit?who=Olena");
            look(browser, 1280, ColorScheme.DARK, "/gdansk/pl/desk/audit");
            look(browser, 1280, ColorScheme.LIGHT, "/gdansk/ar/desk/audit?thing=none");
        }
    }

    private static void look(Browser browser, int width, ColorScheme scheme, String path) {
        try (var page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            page.context()
                    .request()
                    .post(
                            RunningCity.address("/demo/sign-in").toString(),
                            RequestOptions.create()
                                    .setMaxRedirects(0)
                                    .setForm(FormData.create().set("email", "iod@gdansk.example")));
            page.navigate(RunningCity.address(path).toString());

            assertThat(page.locator("select#act").count()).as(path).isEqualTo(1);
            assertThat(new AxeBuilder(page)
                            .withTags(WCAG).analyze().getViolations().stream()
                                    .map(rule -> rule.getId() + ": "
                                            + rule.getNodes().stream()
                                                    .limit(3)
                                                    .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                                    .toList()))
                    .as(path)
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path + " is as wide as the window")
                    .isEqualTo(width);
        }
    }
}
