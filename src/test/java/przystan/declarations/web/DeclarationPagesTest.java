package przystan.declarations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import przystan.declarations.RunningProgram;
import przystan.declarations.domain.LawTable;
import przystan.texts.Language;
import przystan.texts.Texts;

@RunningProgram
class DeclarationPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Texts texts;

    @Test
    void theDeclarationHasEveryPartThatTheLawNamesInEveryLanguage() {
        var named = LawTable.of("PL")
                .rule("wcag-declaration-contents", LocalDate.of(2026, 6, 15))
                .orElseThrow()
                .figures()
                .texts("required_fields");

        assertThat(named).hasSize(11);
        for (var language : new String[] {"pl", "en", "ar"}) {
            var page = gets("/mewin/" + language + "/accessibility");
            for (var part : named) {
                assertThat(page.select("[id=" + part + "]").text())
                        .as(language + " " + part)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void whatTheOfficeHasNotGivenIsSaidPlainly() {
        var page = gets("/mewin/pl/accessibility");
        var notGiven = say("pl", "declarations.not-given");

        for (var part : new String[] {"a11y-email", "a11y-telefon", "a11y-architektura", "a11y-komunikacja"}) {
            assertThat(page.select("#" + part).text()).as(part).isEqualTo(notGiven);
        }
        assertThat(page.select("#publication-date dd").text()).isEqualTo(notGiven);
        assertThat(page.select("#evaluation-method").text()).contains(notGiven);
    }

    @Test
    void whatTheOfficeHasGivenIsShownInItsLanguage() {
        var page = gets("/skarvik/en/accessibility");

        assertThat(page.select("#a11y-data-publikacja").attr("datetime")).isEqualTo("2026-01-15");
        assertThat(page.select("#a11y-data-aktualizacja").text())
                .isEqualTo(texts.in(new Language("en")).date(LocalDate.of(2026, 4, 30)));
        assertThat(page.select("#a11y-architektura [lang=sv]").text()).isEqualTo("Ingen trappa.");
        assertThat(page.select("#a11y-email a").attr("href")).isEqualTo("mailto:hej@skarvik.example");
        assertThat(page.select("#evaluation-method").text())
                .contains(say("en", "declarations.accessibility.method.audit"));
    }

    @Test
    void eachCountryHasItsOwnWhomOneMayTurnTo() {
        assertThat(gets("/mewin/pl/accessibility").select("#ombudsman-link a").attr("href"))
                .isEqualTo("https://bip.brpo.gov.pl");
        assertThat(gets("/skarvik/sv/accessibility").select("#ombudsman-link a").attr("href"))
                .isEqualTo("https://www.digg.se");
    }

    @Test
    void theTermOfTheLawStandsInTheDeclarationAndWithoutALawNoneDoes() {
        var polish = gets("/mewin/pl/accessibility").select("#a11y-procedura").text();

        assertThat(polish)
                .contains("w ciągu 7 dni")
                .contains("w ciągu 2 miesięcy")
                .contains("art. 18 ust. 1-3");
        assertThat(gets("/skarvik/en/accessibility").select("#a11y-procedura").text())
                .contains(say("en", "declarations.accessibility.report.no-term"));
    }

    @Test
    void headingsGoDownWithoutGapsAndEveryIdStandsOnce() {
        for (var path : new String[] {
            "/mewin/pl/accessibility", "/mewin/pl/privacy", "/mewin/pl/accessibility/request", "/skarvik/sv/privacy"
        }) {
            var page = gets(path);
            assertThat(page.select("h1")).as(path).hasSize(1);
            var level = 1;
            for (var heading : page.select("main h1, main h2, main h3, main h4")) {
                var next = Integer.parseInt(heading.tagName().substring(1));
                assertThat(next).as(path + ": " + heading.text()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            for (var named : page.select("[aria-labelledby]")) {
                assertThat(page.select("#" + named.attr("aria-labelledby")))
                        .as(path)
                        .hasSize(1);
            }
        }
    }

    @Test
    void thePrivacyPageNamesWhoAnswersAndWhomOneMayComplainTo() {
        var page = gets("/skarvik/en/privacy");

        assertThat(page.select("main [lang=sv]").eachText()).contains("Kommunstyrelsen", "IMY");
        assertThat(page.select("main a[href=mailto:dpo@skarvik.example]")).hasSize(1);
        assertThat(page.select("main a[href=https://www.imy.se]")).hasSize(1);
        assertThat(page.select("main").text()).contains("Until 12 months after our answer");
    }

    @Test
    void thePrivacyPageNamesTheLawWhereThereIsOne() {
        var page = gets("/mewin/en/privacy");

        assertThat(page.select("main dd [lang=pl]").text()).startsWith("art. 18 ust. 1-3");
        assertThat(page.select("main").text()).contains(say("en", "declarations.not-given"));
    }

    private Document gets(String path) {
        var answer = new Reader(port).gets(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page();
    }

    private String say(String language, String key) {
        return texts.in(new Language(language)).say(key);
    }
}
