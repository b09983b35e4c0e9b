package przystan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/// What holds for every page, whoever reads it and on whatever.
final class Accessible {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String TOO_WIDE = """
            document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                .map(one => one.outerHTML.slice(0, 160))
                .slice(0, 8)""";

    private Accessible() {}

    /// axe finds nothing on the page, and it is no wider than the window.
    @SuppressWarnings("deprecation")
    static void here(Page page) {
        var found = new AxeBuilder(page)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(found.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList()))
                .as(page.url())
                .isEmpty();
        fits(page);
    }

    /// It is no wider than the window.
    static void fits(Page page) {
        assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as(page.url() + " is as wide as the window")
                .isEmpty();
    }
}
