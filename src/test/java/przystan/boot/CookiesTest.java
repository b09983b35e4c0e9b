package przystan.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;
import przystan.RunningCity;

class CookiesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whereThePublicAddressIsEncryptedTheSessionIsThisHostsAloneAndNeverSentInTheClear() {
        var cookie = new DefaultCookieSerializer();
        new SecurityConfiguration("https://pomoc.example", "przystan")
                .sessionCookie()
                .customize(cookie);

        cookie.writeCookieValue(new CookieValue(request, response, "number"));

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-przystan=")
                .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void soIsTheTokenOfForms() {
        var tokens = new SecurityConfiguration("https://pomoc.example", "przystan").formToken();

        tokens.saveToken(tokens.generateToken(request), request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-XSRF-TOKEN=")
                .contains("Secure", "HttpOnly", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void behindAnEncryptedProxyCookiesAreSecureAndBrowsersAreToldToComeEncrypted() {
        var page = RunningCity.gets("/gdansk/pl/sign-in", "X-Forwarded-Proto", "https");

        assertThat(page.header("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
        assertThat(page.header("Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=Lax");
    }
}
