package przystan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import przystan.Colleague;
import przystan.RunningCity;
import przystan.access.Role;
import przystan.access.SignedIn;

class SessionLimitsTest {

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

    private final Newcomer newcomer = Newcomer.with(Role.EDITOR);
    private final Colleague browser = Colleague.nobody();

    @Test
    void afterTwelveHoursEvenTheBusiestSignInAnew() {
        newcomer.signsIn(browser);
        ages(SignedIn.LONGEST.minusMinutes(1));
        assertThat(browser.gets("/gdansk/pl/desk").status()).isEqualTo(200);

        ages(Duration.ofMinutes(1));

        assertThat(browser.gets("/gdansk/pl/desk").header("Location")).startsWith("/gdansk/pl/sign-in");
        assertThat(sessions().findByPrincipalName(newcomer.id().value().toString()))
                .isEmpty();
    }

    @Test
    void whatWasTypedIntoAFormInTheMeantimeIsKept() {
        newcomer.signsIn(browser);
        var token = browser.token("/gdansk/pl/desk/account");
        ages(SignedIn.LONGEST);

        var asked = browser.posts("/gdansk/pl/desk/account", Map.of("_csrf", token, "name", "Nowe Imię"));

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.page().select("input[name=kept]").first().val()).isNotEmpty();
    }

    @Test
    void aSecondProofDoesNotMakeASessionLonger() {
        newcomer.signsIn(browser);
        ages(SignedIn.LONGEST);

        assertThat(browser.gets("/gdansk/pl/sign-in/second-factor").header("Location"))
                .isEqualTo("/gdansk/pl/sign-in");
    }

    @Test
    void aComputerLeftAloneAddsNoPasskeyAndNoAuthenticator() {
        newcomer.signsIn(browser);
        var passkeys = "/gdansk/pl/desk/account/passkeys";
        assertThat(browser.gets(passkeys).page().select("form[data-passkey=add]"))
                .hasSize(1);
        var token = browser.token(passkeys);

        ages(SignedIn.FRESH);

        assertThat(browser.gets(passkeys).page().select("form[data-passkey=add]"))
                .isEmpty();
        assertThat(browser.posts(passkeys + "/options", Map.of("_csrf", token)).status())
                .isEqualTo(403);
        assertThat(browser.posts(passkeys, Map.of("_csrf", token, "name", "x")).status())
                .isEqualTo(403);
        assertThat(browser.gets("/gdansk/pl/desk/account/authenticator").header("Location"))
                .isEqualTo("/gdansk/pl/sign-in?to=/desk/account/authenticator");
    }

    @Test
    void whoeverSignsOutLeavesNothingInTheBrowser() {
        newcomer.signsIn(browser);

        var out = browser.posts("/gdansk/pl/desk", "/gdansk/pl/desk/sign-out", Map.of());

        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(browser.gets("/gdansk/pl/desk").status()).isEqualTo(303);
    }

    private void ages(Duration by) {
        sessions()
                .findByPrincipalName(newcomer.id().value().toString())
                .values()
                .forEach(session -> age(session, by));
    }

    private static void age(Session session, Duration by) {
        var proved = (SignedIn) ((SecurityContext) session.getRequiredAttribute(CONTEXT))
                .getAuthentication()
                .getPrincipal();
        Instant since = proved.since().minus(by);
        session.setAttribute(
                CONTEXT,
                new SecurityContextImpl(new PersonToken(new SignedIn(proved.person(), proved.factors(), since))));
        sessions().save(session);
    }

    @SuppressWarnings("unchecked")
    private static FindByIndexNameSessionRepository<Session> sessions() {
        return RunningCity.part(FindByIndexNameSessionRepository.class);
    }
}
