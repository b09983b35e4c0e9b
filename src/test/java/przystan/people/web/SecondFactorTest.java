package przystan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import przystan.Colleague;
import przystan.RunningCity.Answer;
import przystan.access.Role;
import przystan.people.domain.Telephone;

class SecondFactorTest {

    private static final String AUTHENTICATOR = "/gdansk/pl/desk/account/authenticator";
    private static final String SECOND = "/gdansk/pl/sign-in/second-factor";

    private final Newcomer newcomer = Newcomer.with(Role.ADMINISTRATOR);
    private final Colleague browser = Colleague.nobody();

    @Test
    void whoeverSignsInWithAPasswordOnlyIsLedToSetUpWhatARoleDemandsAndThenOn() {
        newcomer.signsIn(browser);

        var people = browser.gets("/gdansk/pl/desk/people");
        assertThat(people.header("Location")).isEqualTo(SECOND + "?to=%2Fdesk%2Fpeople");
        assertThat(browser.gets(people.header("Location")).header("Location")).isEqualTo(AUTHENTICATOR);
        var codes = setsUp();

        assertThat(codes.status()).isEqualTo(200);
        assertThat(codes.header("Cache-Control")).isEqualTo("no-store");
        assertThat(codes.page().select("#recovery-codes li")).hasSize(10);
        assertThat(codes.page().select("main a.btn").attr("href")).isEqualTo("/gdansk/pl/desk/people");
        assertThat(browser.gets("/gdansk/pl/desk/people").status()).isEqualTo(200);
    }

    private Telephone telephone = new Telephone("A");

    private Answer setsUp() {
        var page = browser.gets(AUTHENTICATOR).page();
        assertThat(page.select("svg[role=img] path")).hasSize(2);
        telephone = new Telephone(page.select("#secret").text());
        assertThat(browser.gets(AUTHENTICATOR).page().select("#secret").text())
                .as("the same when the page is opened again")
                .isEqualTo(page.select("#secret").text());
        return browser.posts(AUTHENTICATOR, AUTHENTICATOR, Map.of("code", telephone.shows(-1)));
    }

    @Test
    void aCodeOfTheTelephoneIsAskedForAfterThePasswordAndTakenOnce() {
        newcomer.signsIn(browser);
        setsUp();
        var another = Colleague.nobody();

        assertThat(newcomer.signsIn(another, "/desk/account").header("Location"))
                .isEqualTo(SECOND);
        assertThat(another.gets("/gdansk/pl/desk").status()).as("not in yet").isEqualTo(303);
        var used = proves(another, telephone.shows(-1));
        assertThat(used.status()).isEqualTo(422);
        var code = telephone.shows(0);
        assertThat(proves(another, code).header("Location")).isEqualTo("/gdansk/pl/desk/account");
        assertThat(another.gets("/gdansk/pl/desk/people").status()).isEqualTo(200);

        var thief = Colleague.nobody();
        newcomer.signsIn(thief);
        assertThat(proves(thief, code).page().select(".pz-errors").text())
                .as("nothing tells a used code from a wrong one")
                .isEqualTo(proves(thief, "000000").page().select(".pz-errors").text())
                .contains("zegar telefonu");
    }

    private static Answer proves(Colleague browser, String code) {
        return browser.posts(SECOND, SECOND, Map.of("code", code));
    }

    @Test
    void aClockThatIsFarOffIsRefused() {
        newcomer.signsIn(browser);
        setsUp();
        var another = Colleague.nobody();
        newcomer.signsIn(another);

        assertThat(proves(another, telephone.shows(3)).status()).isEqualTo(422);
        assertThat(proves(another, telephone.shows(-4)).status()).isEqualTo(422);
        assertThat(proves(another, telephone.shows(1)).status()).isEqualTo(303);
    }

    @Test
    void aRecoveryCodeOpensOnce() {
        newcomer.signsIn(browser);
        var code = setsUp().page().select("#recovery-codes li").first().text();
        var another = Colleague.nobody();
        newcomer.signsIn(another);
        var third = Colleague.nobody();
        newcomer.signsIn(third);

        assertThat(proves(another, code).status()).isEqualTo(303);
        assertThat(proves(third, code).status()).isEqualTo(422);
    }

    @Test
    void guessingEndsAfterAWhile() {
        newcomer.signsIn(browser);
        setsUp();
        var thief = Colleague.nobody();
        newcomer.signsIn(thief);
        for (var guess = 0; guess < 10; guess++) {
            assertThat(proves(thief, "00000" + guess).status()).isEqualTo(422);
        }

        assertThat(proves(thief, telephone.shows(0)).status()).isEqualTo(429);
    }

    @Test
    void theAuthenticatorIsTurnedOffOnlyWithPasswordAndCode() {
        newcomer.signsIn(browser);
        setsUp();

        assertThat(turnsOff("not the password", telephone.shows(0)).status()).isEqualTo(422);
        assertThat(turnsOff(Newcomer.PASSWORD, "123456").status()).isEqualTo(422);
        assertThat(turnsOff(Newcomer.PASSWORD, telephone.shows(0)).header("Location"))
                .isEqualTo("/gdansk/pl/desk/account");
        assertThat(newcomer.signsIn(Colleague.nobody()).header("Location")).isEqualTo("/gdansk/pl/desk");
    }

    private Answer turnsOff(String password, String code) {
        return browser.posts(AUTHENTICATOR, AUTHENTICATOR + "/removal", Map.of("password", password, "code", code));
    }

    @Test
    void anotherTelephoneTakesThePlaceOfTheFirst() {
        newcomer.signsIn(browser);
        setsUp();
        var first = telephone;

        browser.posts(
                AUTHENTICATOR,
                AUTHENTICATOR + "/renewal",
                Map.of("password", Newcomer.PASSWORD, "code", telephone.shows(0)));
        setsUp();
        var another = Colleague.nobody();
        newcomer.signsIn(another);

        assertThat(proves(another, first.shows(1)).status()).isEqualTo(422);
        assertThat(proves(another, telephone.shows(0)).status()).isEqualTo(303);
    }

    @Test
    void aFormSentWithTooLittleProofIsKept() {
        newcomer.signsIn(browser);
        var token = browser.token("/gdansk/pl/desk");

        var sent = browser.posts("/gdansk/pl/desk/people", Map.of("_csrf", token, "name", "Zażółć"));
        browser.gets(sent.header("Location"));
        var on = setsUp().page().select("main a.btn").attr("href");

        assertThat(on).isEqualTo("/gdansk/pl/desk/kept-form");
        assertThat(browser.gets(on).page().select("input[name=name]").val()).isEqualTo("Zażółć");
    }
}
