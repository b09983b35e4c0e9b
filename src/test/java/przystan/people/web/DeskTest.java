package przystan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import przystan.Colleague;
import przystan.RunningCity;

class DeskTest {

    @Test
    void whoeverIsNotSignedInIsLedToTheSignInPageAndBack() {
        var answer = RunningCity.gets("/gdansk/pl/desk/kept-form");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/gdansk/pl/sign-in?to=%2Fdesk%2Fkept-form");
        var page = RunningCity.gets(answer.header("Location")).page();
        assertThat(page.select("input[name=to]").val()).isEqualTo("/desk/kept-form");
    }

    @Test
    void thePeopleOfTheDemonstrationSignInWithAButtonAndSeeTheirRoles() {
        var desk = Colleague.signedIn("koordynatorka@gdansk.example").gets("/gdansk/pl/desk");

        assertThat(desk.status()).isEqualTo(200);
        assertThat(desk.page().select("h1").text()).contains("Koordynatorka Przykładowa");
        assertThat(desk.page().select("section[aria-labelledby=roles] li").eachText())
                .containsExactly("koordynacja");
        assertThat(desk.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aRoleOfOneCityOpensNothingInAnother() {
        var desk = Colleague.signedIn("administracja@gdansk.example").gets("/lindhem/en/desk");

        assertThat(desk.page().select("section[aria-labelledby=roles] li")).isEmpty();
    }

    @Test
    void whoeverSignsOutIsOut() {
        var colleague = Colleague.signedIn("redakcja@gdansk.example");

        var out = colleague.posts("/gdansk/pl/desk", "/gdansk/pl/desk/sign-out", Map.of());

        assertThat(out.header("Location")).isEqualTo("/gdansk/pl/sign-in/signed-out");
        assertThat(colleague.gets("/gdansk/pl/desk").status()).isEqualTo(303);
    }

    @Test
    void aFormSentAfterTheSessionEndedIsKeptThroughSigningIn() {
        var colleague = Colleague.signedIn("koordynator@gdansk.example");
        var token = colleague.token("/gdansk/pl/desk");
        colleague.losesSession();

        var interrupted =
                colleague.posts("/gdansk/pl/desk/sign-out", Map.of("_csrf", token, "remark", "Zażółć gęślą jaźń"));

        assertThat(interrupted.status()).isEqualTo(401);
        assertThat(interrupted.page().select("[role=status]").text()).contains("Twoja sesja się skończyła");
        assertThat(interrupted.page().select("input[name=kept]").val()).isNotEmpty();
        assertThat(interrupted.text()).doesNotContain("gęślą");
    }

    @Test
    void aPasswordNobodyHasIsRefusedWithoutSayingWhetherTheAccountIsThere() {
        var stranger = Colleague.nobody();

        var known = stranger.posts(
                "/gdansk/pl/sign-in",
                "/gdansk/pl/sign-in",
                Map.of("email", "redakcja@gdansk.example", "password", "not the password"));
        var unknown = stranger.posts(
                "/gdansk/pl/sign-in",
                "/gdansk/pl/sign-in",
                Map.of("email", "nikt@gdansk.example", "password", "not the password"));

        assertThat(known.status()).isEqualTo(422);
        assertThat(known.page().select(".pz-errors").text())
                .isEqualTo(unknown.page().select(".pz-errors").text());
        assertThat(known.page().select("#email").val()).isEqualTo("redakcja@gdansk.example");
        assertThat(known.page().select("#password").val()).isEmpty();
    }
}
