package przystan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import przystan.Colleague;
import przystan.RunningCity;
import przystan.access.Role;

class LinkTest {

    private final Newcomer newcomer = Newcomer.with(Role.EDITOR);
    private final Colleague browser = Colleague.nobody();

    @Test
    void theAnswerIsTheSameWhetherOrNotThereIsAnAccount() {
        var known = asks("forgotten", newcomer.email());
        var unknown = asks("forgotten", "nikt-taki@gdansk.example");

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(known.page().select("main").text())
                .isEqualTo(unknown.page().select("main").text());
    }

    private RunningCity.Answer asks(String errand, String email) {
        var page = "/gdansk/pl/sign-in/" + errand;
        return Colleague.nobody().posts(page, page, Map.of("email", email));
    }

    @Test
    void aNewPasswordIsSetOnceAndEndsAllSessions() throws InterruptedException {
        newcomer.signsIn(browser);
        asks("forgotten", newcomer.email());
        var link = linkFor(newcomer.email());
        var stranger = Colleague.nobody();

        assertThat(stranger.posts(link, link, Map.of("password", "short")).status())
                .isEqualTo(422);
        assertThat(stranger.posts(link, link, Map.of("password", "inne całkiem hasło"))
                        .header("Location"))
                .isEqualTo("/gdansk/pl/sign-in/password-set");

        assertThat(browser.gets("/gdansk/pl/desk").status()).isEqualTo(303);
        assertThat(newcomer.signsIn(Colleague.nobody()).status()).isEqualTo(422);
        var spent = stranger.gets(link);
        assertThat(spent.status()).isEqualTo(410);
        assertThat(spent.page().select("main a[href$=/sign-in/forgotten]")).isNotEmpty();
        assertThat(stranger.gets("/gdansk/pl/sign-in/password-set").page().select("[role=status]"))
                .isNotEmpty();
    }

    @Test
    void aLinkSignsInOnceByItsButtonAndNotByBeingOpened() throws InterruptedException {
        asks("link", newcomer.email());
        var link = linkFor(newcomer.email());

        assertThat(browser.gets(link).status()).isEqualTo(200);
        assertThat(browser.gets(link).status()).as("opened again").isEqualTo(200);
        assertThat(browser.posts(link, link, Map.of()).header("Location")).isEqualTo("/gdansk/pl/desk");
        assertThat(browser.gets("/gdansk/pl/desk").status()).isEqualTo(200);

        var second = Colleague.nobody();
        var token = second.token("/gdansk/pl/sign-in");
        assertThat(second.posts(link, Map.of("_csrf", token)).status()).isEqualTo(410);
        assertThat(second.gets("/gdansk/pl/desk").status()).isEqualTo(303);
    }

    @Test
    void aLinkOfOneKindDoesNotOpenTheOther() throws InterruptedException {
        asks("link", newcomer.email());
        var link = linkFor(newcomer.email());

        assertThat(browser.gets(link.replace("/link/", "/reset/")).status()).isEqualTo(410);
        assertThat(browser.gets("/gdansk/pl/sign-in/reset/anything").status()).isEqualTo(410);
    }

    @Test
    void aLinkOfOneCityDoesNotOpenInAnother() throws InterruptedException {
        asks("link", newcomer.email());
        var link = linkFor(newcomer.email());

        assertThat(browser.gets(link.replace("/gdansk/pl/", "/lindhem/en/")).status())
                .isEqualTo(410);
    }

    @Test
    void lettersAreNotSentInHeaps() {
        for (var letter = 0; letter < 3; letter++) {
            assertThat(asks("link", newcomer.email()).status()).isEqualTo(200);
        }

        assertThat(asks("link", newcomer.email()).status()).isEqualTo(429);
    }

    @Test
    void anInvitationComesByMail() throws InterruptedException {
        var email = "zaproszona-" + java.util.UUID.randomUUID() + "@gdansk.example";
        var administrator = Colleague.signedIn("administracja@gdansk.example");
        administrator.posts(
                "/gdansk/pl/desk/people/invite",
                "/gdansk/pl/desk/people",
                Map.of("email", email, "name", "Osoba Zaproszona", "role", "editor"));

        var link = linkFor(email);

        assertThat(link).startsWith("/gdansk/pl/sign-in/invitation/");
        assertThat(browser.gets(link).page().select("#password")).isNotEmpty();
    }

    /// Where the newest letter to somebody leads. The letter is written after the answer, so it is waited for.
    private static String linkFor(String email) throws InterruptedException {
        for (var attempt = 0; attempt < 100; attempt++) {
            for (var row : RunningCity.gets("/demo/outbox").page().select("tr:contains(" + email + ") a")) {
                var letter = RunningCity.gets(row.attr("href") + "/html").page();
                return letter.select("a[href*=/sign-in/]").attr("href").replaceFirst("https?://[^/]+", "");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("no letter came");
    }
}
