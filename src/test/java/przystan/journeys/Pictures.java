package przystan.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// The pictures of the handbook, taken of the running program when `PRZYSTAN_WRITE_DOCS` is set.
final class Pictures {

    private static final Path FOLDER = Path.of("docs", "pictures");

    private Pictures() {}

    /// What stands at the top of the window.
    static void take(Page page, String name) {
        if (System.getenv("PRZYSTAN_WRITE_DOCS") != null) {
            page.setViewportSize(1200, 760);
            page.evaluate("scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }
    }
}
