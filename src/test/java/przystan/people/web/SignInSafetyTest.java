package przystan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import przystan.Colleague;
import przystan.RunningCity;
import przystan.access.Role;

@ExtendWith(OutputCaptureExtension.class)
class SignInSafetyTest {

    private static final Newcomer NEWCOMER = Newcomer.with(Role.EDITOR);

    private final Colleague browser = Colleague.nobody();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/desk",
                "/desk/../../../evil",
                "/desk/%2e%2e/%2e%2e",
                "/desk/%2F%2Fevil.example",
                "/desk//evil.example",
                "/desk\\evil.example",
                "/desk@evil.example",
                "/deskevil",
                "/desk?next=//evil.example",
                "/desk\r\nSet-Cookie: przystan=stolen",
                "/desk%0d%0aSet-Cookie:%20przystan=stolen",
                "javascript:alert(1)"
            })
    void signingInLeadsNowhereButToTheDesk(String to) {
        var in = NEWCOMER.signsIn(browser, to);

        assertThat(in.header("Location")).isEqualTo("/gdansk/pl/desk");
        assertThat(in.response().headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("stolen"));
        assertThat(RunningCity.gets("/gdansk/pl/sign-in?to="
                                + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8))
                        .page()
                        .select("input[name=to]")
                        .eachAttr("value"))
                .containsOnly("/desk");
    }

    @Test
    void theWayToTheSecondProofLeadsNowhereElseEither() {
        NEWCOMER.signsIn(browser);

        browser.gets("/gdansk/pl/sign-in/second-factor?to=%2F%2Fevil.example");

        assertThat(browser.gets("/gdansk/pl/desk/account").status()).isEqualTo(200);
        var codes = setsUp();
        assertThat(codes.page().select("main a.btn").attr("href")).isEqualTo("/gdansk/pl/desk");
    }

    private RunningCity.Answer setsUp() {
        var address = "/gdansk/pl/desk/account/authenticator";
        var secret = browser.gets(address).page().select("#secret").text();
        return browser.posts(address, address, Map.of("code", new przystan.people.domain.Telephone(secret).shows(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: forged@evil.example",
                "a@b.example\n12:00:00.000 ERROR forged@evil.example",
                "a@b.example,forged@evil.example",
                "<forged@evil.example>",
                "a@b.example\u2028forged@evil.example"
            })
    void anAddressThatIsNoneReachesNeitherMailNorLog(String email, CapturedOutput output) {
        for (var page : new String[] {"/gdansk/pl/sign-in/forgotten", "/gdansk/pl/sign-in/link"}) {
            assertThat(browser.posts(page, page, Map.of("email", email)).status())
                    .isEqualTo(422);
        }
        var refused = browser.posts(
                "/gdansk/pl/sign-in", "/gdansk/pl/sign-in", Map.of("email", email, "password", "wrong password"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().headers().map().toString()).doesNotContain("forged");
        assertThat(output.getAll()).doesNotContain("forged");
        assertThat(RunningCity.gets("/demo/outbox").text()).doesNotContain("forged");
    }

    @Test
    void ofWhatABrowserSaysOfItselfOnlyKnownNamesAreKept() {
        var device = new org.springframework.mock.web.MockHttpServletRequest();
        device.addHeader("User-Agent", "Firefox <script>alert(1)</script>\r\nX-Forged: Linux");

        assertThat(Device.of(device)).isEqualTo("Firefox, Linux");
    }
}
