package przystan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import przystan.RunningCity;

class PasskeyTest {

    private static Playwright playwright;
    private static Browser browser;

    private BrowserContext context;
    private Page page;
    private CDPSession devices;
    private String device;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Browsers.NO_DOWNLOAD));
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void end() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void signIn() {
        context = browser.newContext();
        page = context.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) {
                complaints.add(said.text());
            }
        });
        devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        device = addDevice(true);
        signInAs("analiza@gdansk.example");
    }

    private String addDevice(boolean knowsItsHolder) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", knowsItsHolder);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        return devices.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    private void signInAs(String email) {
        context.request()
                .post(
                        address("/demo/sign-in"),
                        RequestOptions.create()
                                .setForm(FormData.create().set("email", email))
                                .setMaxRedirects(0));
    }

    private static String address(String path) {
        return RunningCity.address(path).toString();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void adds(String name) {
        page.navigate(address("/gdansk/pl/desk/account/passkeys"));
        page.fill("#name", name);
        page.click("form[data-passkey=add] button");
    }

    @Test
    void aPasskeyIsAddedSignsInAndIsRemoved() {
        signInAs("mieszkania@gdansk.example");
        adds("Laptop w pracy");
        page.waitForSelector("#passkeys li");
        assertThat(page.textContent("#passkeys li")).contains("Laptop w pracy", "Jeszcze nieużyty");

        signsInWithIt();
        assertThat(page.url()).endsWith("/gdansk/pl/desk/account/passkeys");
        assertThat(page.textContent("#passkeys li")).contains("Ostatnio użyty");

        page.click("form[action$=removal] button");
        page.waitForSelector(
                "#passkeys",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        context.clearCookies();
        page.navigate(address("/gdansk/pl/sign-in"));
        page.click("form[data-passkey=sign-in] button");
        page.waitForSelector(".pz-errors");
        assertThat(complaints).filteredOn(said -> !said.contains("422")).isEmpty();
    }

    private void signsInWithIt() {
        context.clearCookies();
        page.navigate(address("/gdansk/pl/sign-in?to=/desk/account/passkeys"));
        page.click("form[data-passkey=sign-in] button");
        page.waitForSelector(".pz-desk #passkeys");
    }

    @Test
    void anAnswerIsTakenOnceAndOnlyForItsQuestion() {
        adds("Telefon");
        page.waitForSelector("#passkeys li");
        context.clearCookies();
        page.navigate(address("/gdansk/pl/sign-in"));
        var sent = page.waitForRequest(
                request -> request.url().endsWith("/sign-in/passkey")
                        && request.method().equals("POST"),
                () -> page.click("form[data-passkey=sign-in] button"));
        var answer = sent.postData();
        page.waitForSelector(".pz-desk");

        context.clearCookies();
        page.navigate(address("/gdansk/pl/sign-in"));
        var token = page.getAttribute("input[name=_csrf]", "value");
        var replayed = context.request()
                .post(
                        address("/gdansk/pl/sign-in/passkey"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(answer.replaceFirst("_csrf=[^&]*", "_csrf=" + token))
                                .setMaxRedirects(0));
        assertThat(replayed.status()).isEqualTo(422);
    }

    @Test
    void aDeviceThatDoesNotKnowItsHolderAddsNothing() {
        var gone = new JsonObject();
        gone.addProperty("authenticatorId", device);
        devices.send("WebAuthn.removeVirtualAuthenticator", gone);
        addDevice(false);

        adds("Cudzy klucz");

        page.waitForSelector("[data-passkey-failed]:not([hidden])");
    }

    @Test
    void thePagesOfOnesOwnProofsCanBeReadByEverybody() {
        for (var inside : List.of("/desk/account/authenticator", "/desk/account/passkeys")) {
            page.navigate(address("/gdansk/pl" + inside));

            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().getFirst().getHtml()))
                    .as(inside)
                    .isEmpty();
        }
    }

    @Test
    void withoutScriptThePageSaysWhatElseThereIs() {
        try (var plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var read = plain.newPage();
            read.navigate(address("/gdansk/pl/sign-in"));
            assertThat(read.isVisible("form[data-passkey]")).isFalse();
            assertThat(read.isVisible("#password")).isTrue();
        }
    }
}
