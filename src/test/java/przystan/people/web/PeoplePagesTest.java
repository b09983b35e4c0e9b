package przystan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import przystan.Colleague;

class PeoplePagesTest {

    private static final String PASSWORD = "four plain words together";

    private final Colleague administrator = Colleague.signedIn("administracja@gdansk.example");

    private String invites(String email, String role) {
        var invited = administrator.posts(
                "/gdansk/pl/desk/people/invite",
                "/gdansk/pl/desk/people",
                Map.of("email", email, "name", "Osoba Wymyślona", "role", role));
        assertThat(invited.status()).isEqualTo(200);
        return invited.page().select("code").text();
    }

    private static String someAddress() {
        return UUID.randomUUID() + "@gdansk.example";
    }

    @Test
    void whoeverIsInvitedSetsAPasswordAndSignsInWithIt() {
        var email = someAddress();
        var link = invites(email, "editor");

        var newcomer = Colleague.nobody();
        var opened = newcomer.posts(link, link, Map.of("name", "Osoba Wymyślona", "password", PASSWORD));
        assertThat(opened.header("Location")).isEqualTo("/gdansk/pl/desk");
        assertThat(newcomer.gets("/gdansk/pl/desk")
                        .page()
                        .select("section[aria-labelledby=roles] li")
                        .eachText())
                .containsExactly("redakcja");

        var later = Colleague.nobody();
        var signedIn = later.posts(
                "/gdansk/pl/sign-in?to=/desk/account",
                "/gdansk/pl/sign-in",
                Map.of("email", email, "password", PASSWORD, "to", "/desk/account"));
        assertThat(signedIn.header("Location")).isEqualTo("/gdansk/pl/desk/account");
        assertThat(later.gets("/gdansk/pl/desk/account").page().select("section[aria-labelledby=sessions] tbody tr"))
                .hasSize(2);
    }

    @Test
    void anInvitationOpensTheAccountOnce() {
        var link = invites(someAddress(), "editor");
        var form = Map.of("name", "Osoba Wymyślona", "password", PASSWORD);
        var first = Colleague.nobody();
        var second = Colleague.nobody();
        var token = second.token(link);
        first.posts(link, link, form);

        var again = second.posts(link, Map.of("_csrf", token, "name", "Kto Inny", "password", PASSWORD));

        assertThat(again.status()).isEqualTo(404);
        assertThat(again.page().select("h1").text()).isEqualTo("Ten odnośnik już nie działa");
    }

    @Test
    void aPasswordThatIsShortOrCommonIsSentBackWithTheNameKept() {
        var link = invites(someAddress(), "editor");
        var newcomer = Colleague.nobody();

        var tooShort = newcomer.posts(link, link, Map.of("name", "Imię Zostaje", "password", "krótkie"));
        var common = newcomer.posts(link, link, Map.of("name", "Imię Zostaje", "password", "administrator"));

        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.page().select("#password-error").text()).contains("12");
        assertThat(tooShort.page().select("#name").val()).isEqualTo("Imię Zostaje");
        assertThat(common.page().select("#password-error").text()).contains("sprawdza się najpierw");
    }

    @Test
    void aRoleThatShowsPersonalDataStaysClosedUntilTheSecondProof() {
        var link = invites(someAddress(), "administrator");
        var newcomer = Colleague.nobody();
        newcomer.posts(link, link, Map.of("name", "Osoba Wymyślona", "password", PASSWORD));

        var people = newcomer.gets("/gdansk/pl/desk/people");

        assertThat(people.status()).isEqualTo(303);
        assertThat(people.header("Location")).startsWith("/gdansk/pl/sign-in/second-factor?to=");
    }

    @Test
    void aRoleThatEndsEndsWithTheNextRequest() {
        var email = someAddress();
        var link = invites(email, "editor");
        var newcomer = Colleague.nobody();
        newcomer.posts(link, link, Map.of("name", "Osoba Wymyślona", "password", PASSWORD));
        var person = administrator.gets("/gdansk/pl/desk/people?page=1");
        var row = findPerson(email, person.page());

        var ended =
                administrator.posts(row, row(row).select("form[action$=/end]").attr("action"), Map.of());

        assertThat(ended.status()).isEqualTo(303);
        assertThat(newcomer.gets("/gdansk/pl/desk").page().select("section[aria-labelledby=roles] li"))
                .isEmpty();
    }

    private org.jsoup.nodes.Document row(String path) {
        return administrator.gets(path).page();
    }

    private String findPerson(String email, org.jsoup.nodes.Document first) {
        var page = first;
        while (true) {
            for (var link : page.select("tbody th a")) {
                if (administrator.gets(link.attr("href")).page().text().contains(email)) {
                    return link.attr("href");
                }
            }
            page = administrator.gets(page.select("a[rel=next]").attr("href")).page();
        }
    }

    @Test
    void nobodyGivesARoleToThemselves() {
        var page = administrator.gets("/gdansk/pl/desk/people").page();
        var own = page.select("tbody th a").stream()
                .filter(link -> link.text().equals("Administratorka Przykładowa"))
                .findFirst()
                .orElseThrow()
                .attr("href");

        var refused = administrator.posts(own, own + "/roles", Map.of("role", "coordinator"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#role-error").text()).contains("Nikt nie nadaje ról sobie");
    }

    @Test
    void aFormWithNothingInItSaysWhatIsMissingAndWhere() {
        var empty = administrator.posts("/gdansk/pl/desk/people/invite", "/gdansk/pl/desk/people", Map.of());

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".pz-errors a").eachAttr("href")).containsExactly("#email", "#name", "#role");
    }

    @Test
    void anotherCitysPersonIsNotHere() {
        var page = administrator.gets("/gdansk/pl/desk/people").page();
        var path = page.select("tbody th a").first().attr("href");

        var elsewhere = Colleague.signedIn("office@lindhem.example").gets(path.replace("/gdansk/pl/", "/lindhem/en/"));

        assertThat(elsewhere.status()).isEqualTo(404);
    }

    @Test
    void whoeverLacksTheRoleIsToldWhyAndWhatWouldHelp() {
        var refused = Colleague.signedIn("redakcja@gdansk.example").gets("/gdansk/pl/desk/people");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().select("main").text()).contains("Twoje role nie otwierają tej strony");
    }
}
