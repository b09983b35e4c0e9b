package przystan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import przystan.DeskWalk;
import przystan.DeskWalk.Visited;
import przystan.NuChecker;
import przystan.RunningCity;
import przystan.policy.drafts.DraftTown;

/// Every kind of page of the desk and of signing in, in a real browser: axe finds nothing, nothing overflows, the
/// keyboard reaches everything.
class AccessibleDeskTest {

    private static final String SIGN_IN = "/{unit}/{lang}/sign-in";
    private static final Map<String, String> SIGN_IN_PAGES = Map.of(
            SIGN_IN,
            "/sign-in?to=/desk/account",
            SIGN_IN + "/signed-out",
            "/sign-in/signed-out",
            SIGN_IN + "/password-set",
            "/sign-in/password-set",
            SIGN_IN + "/forgotten",
            "/sign-in/forgotten",
            SIGN_IN + "/link",
            "/sign-in/link",
            SIGN_IN + "/link/{secret}",
            "/sign-in/link/not-one",
            SIGN_IN + "/reset/{secret}",
            "/sign-in/reset/not-one",
            SIGN_IN + "/invitation/{secret:[A-Za-z0-9_-]{1,100}}",
            "/sign-in/invitation/not-one");

    /// Answers to what was done before; `VersionJourneyTest`, `SecondFactorTest`, `DeskTest` and `DirectoryTest` come
    /// to them.
    private static final Set<String> STATIONS = Set.of(
            SIGN_IN + "/second-factor",
            SIGN_IN + "/second-factor/interrupted",
            SIGN_IN + "/interrupted",
            SIGN_IN + "/directory",
            SIGN_IN + "/directory/answer");

    private static Playwright playwright;
    private static Browser browser;
    private static final Map<List<Object>, BrowserContext> CONTEXTS = new HashMap<>();

    @BeforeAll
    static void open() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Browsers.NO_DOWNLOAD));
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        CONTEXTS.clear();
        playwright.close();
    }

    /// Each kind of page once per width; language and colour scheme are spread over the pages. The pages of other
    /// documents have the templates of the Model's.
    static Stream<Arguments> routes() {
        var routes = new ArrayList<Arguments>();
        var turn = 0;
        for (var visit : kinds().values()) {
            var path = visit.path();
            turn++;
            routes.add(Arguments.of(visit.email(), english(path, turn), width(turn), scheme(turn / 2)));
        }
        for (var inside : new TreeSet<>(SIGN_IN_PAGES.values())) {
            turn++;
            routes.add(Arguments.of(
                    "", "/gdansk/" + List.of("pl", "ar", "en").get(turn % 3) + inside, width(turn), scheme(turn / 2)));
        }
        return routes.stream();
    }

    private static int width(int turn) {
        return turn % 2 == 0 ? 320 : 1280;
    }

    private static Map<String, Visited> kinds() {
        var kinds = new LinkedHashMap<String, Visited>();
        DeskWalk.visited().stream()
                .filter(Visited::isPage)
                .filter(visit -> !visit.address().contains("/policies/"))
                .forEach(visit -> kinds.putIfAbsent(visit.address(), visit));
        return kinds;
    }

    private static String english(String path, int turn) {
        return turn % 2 == 0 ? path.replaceFirst("/pl/", "/en/") : path;
    }

    private static ColorScheme scheme(int turn) {
        return turn % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK;
    }

    @ParameterizedTest(name = "{1} at {2} px, {3}")
    @MethodSource("routes")
    void axeFindsNothingAndNothingOverflows(String email, String path, int width, ColorScheme scheme) {
        try (var page = page(email, scheme)) {
            page.setViewportSize(width, 900);
            page.navigate(RunningCity.address(path).toString());

            Accessible.here(page);
            page.setViewportSize(width == 320 ? 1280 : 320, 900);
            Accessible.fits(page);
        }
    }

    @Test
    void everyPageOfSigningInIsLookedAt() {
        var missed = new HashSet<>(DeskWalk.addresses(SIGN_IN));
        missed.removeAll(SIGN_IN_PAGES.keySet());
        missed.removeAll(STATIONS);

        assertThat(missed).isEmpty();
        for (var inside : SIGN_IN_PAGES.values()) {
            assertThat(NuChecker.errors(RunningCity.gets("/gdansk/ar" + inside).text()))
                    .as(inside)
                    .isEmpty();
        }
    }

    @Test
    void theKeyboardGoesFromTheHeaderToTheWaysAndSkipsThemWhenAsked() {
        try (var page = page(DraftTown.COORDINATOR, ColorScheme.LIGHT)) {
            page.setViewportSize(1280, 900);
            page.navigate(RunningCity.address("/gdansk/pl/desk/account").toString());

            assertThat(tabs(page, 6))
                    .containsExactly(
                            "Przejdź do treści",
                            "Przystań",
                            "Koordynatorka Przykładowa",
                            "English",
                            "Wyloguj",
                            "Biurko");

            page.navigate(RunningCity.address("/gdansk/pl/desk/account").toString());
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            assertThat(tabs(page, 1)).containsExactly("name");
        }
    }

    private static List<String> tabs(Page page, int count) {
        var met = new ArrayList<String>();
        for (var turn = 0; turn < count; turn++) {
            page.keyboard().press("Tab");
            met.add((String) page.evaluate("(one => one.innerText?.trim() || one.id"
                    + " || one.querySelector('[aria-label]')?.getAttribute('aria-label'))(document.activeElement)"));
        }
        return met;
    }

    @Test
    void aFormThatIsNotRightLeadsToWhatIsWrong() {
        try (var page = page(DraftTown.ADMINISTRATOR, ColorScheme.DARK)) {
            page.setViewportSize(360, 900);
            page.navigate(RunningCity.address("/gdansk/pl/desk/people/invite").toString());
            page.locator("main form .btn-primary").click();

            assertThat(page.title()).startsWith("Błąd: ");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("pz-errors");
            Accessible.here(page);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("email");
            assertThat(page.locator("#email").getAttribute("aria-describedby")).contains("email-error");
        }
    }

    private static Page page(String email, ColorScheme scheme) {
        return CONTEXTS.computeIfAbsent(List.of(email, scheme), _ -> context(email, scheme))
                .newPage();
    }

    private static BrowserContext context(String email, ColorScheme scheme) {
        var context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme));
        if (!email.isEmpty()) {
            context.request()
                    .post(
                            RunningCity.address("/demo/sign-in").toString(),
                            RequestOptions.create()
                                    .setForm(FormData.create().set("email", email))
                                    .setMaxRedirects(0));
        }
        return context;
    }
}
