package przystan.declarations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import przystan.declarations.Cast;
import przystan.declarations.RunningProgram;
import przystan.declarations.domain.RequestRegister;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.texts.Language;
import przystan.texts.Texts;

@RunningProgram
class RequestPagesTest {

    private static final String FORM = "/mewin/pl/accessibility/request";

    @LocalServerPort
    private int port;

    @Autowired
    private Texts texts;

    @Autowired
    private RequestRegister register;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(port);
    }

    @Test
    void theFormAsksForWhatTheLawAsksForAndHasALabelForEveryField() {
        var page = reader.gets(FORM).page();

        assertThat(page.select("h1").text()).isEqualTo(say("ui.accessible-version.title"));
        for (var field : List.of("page", "obstacle", "contact", "alternative", "name")) {
            assertThat(page.select("label[for=" + field + "]").text()).as(field).isNotEmpty();
            assertThat(page.select("#" + field).attr("aria-describedby")).isEqualTo(field + "-hint");
        }
        assertThat(page.select("fieldset legend").text()).isEqualTo(say("declarations.request.contactKind"));
        assertThat(page.select("input[name=contactKind]").eachAttr("value")).containsExactly("email", "phone", "post");
        assertThat(page.select("input[name=contactKind][checked]")).isEmpty();
        assertThat(page.select("[role=alert]")).isEmpty();
    }

    @Test
    void theFormIsNobodyElsesSoNoCacheKeepsIt() {
        assertThat(reader.gets(FORM).kept()).isEqualTo("no-store");
    }

    @Test
    void aLinkFromAPageOfTheUnitFillsInThatPage() {
        assertThat(asked("/mewin/pl/model/areas/housing")).isEqualTo("/mewin/pl/model/areas/housing");
        assertThat(asked("/skarvik/sv/model")).isEmpty();
        assertThat(asked("//elsewhere.example/mewin/")).isEmpty();
        assertThat(asked("/mewin//elsewhere.example")).isEmpty();
        assertThat(asked("%2Fmewin%2Fpl%22%3E%3Cscript%3E")).isEmpty();
    }

    @Test
    void anEmptyFormComesBackWithOneLinkForEachFieldThatIsMissing() {
        var answer = reader.sends(FORM, Map.of("name", "Ola"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().title()).startsWith(say("ui.form.error") + ": ");
        assertThat(answer.page().select("main [role=alert] a").eachAttr("href"))
                .containsExactly("#page", "#obstacle", "#contactKind", "#contact");
        for (var link : answer.page().select("[role=alert] a")) {
            var field = answer.page().select(link.attr("href"));
            assertThat(field).as(link.attr("href")).hasSize(1);
            assertThat(answer.page().select(link.attr("href") + "-error").text())
                    .endsWith(link.text());
        }
        assertThat(answer.page().select("#obstacle").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().select("#obstacle").attr("aria-describedby"))
                .isEqualTo("obstacle-hint obstacle-error");
        assertThat(answer.page().select("#name").val()).isEqualTo("Ola");
    }

    @Test
    void whatWasTypedStaysWhenOneThingIsWrong() {
        var typed = typed();
        typed.put("contactKind", "phone");
        typed.put("contact", "58 12");

        var answer = reader.sends(FORM, typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[role=alert] a").eachText())
                .containsExactly(say("declarations.request.contact.no-phone"));
        assertThat(answer.page().select("#contact").val()).isEqualTo("58 12");
        assertThat(answer.page().select("#obstacle").val()).isEqualTo(typed.get("obstacle"));
        assertThat(answer.page().select("input[name=contactKind][checked]").val())
                .isEqualTo("phone");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(reader.posts(FORM, typed()).status()).isEqualTo(403);

        var forged = typed();
        forged.put("_csrf", "guessed");

        assertThat(reader.sends(FORM, forged).status()).isEqualTo(403);
    }

    @Test
    void aRequestIsReceivedWithAReceiptThatNamesTheLastDayOfTheTerm() {
        var sent = reader.sends(FORM, typed());

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).matches("/mewin/pl/accessibility/request/received\\?number=[2-9A-Z]{8}");
        var page = reader.gets(sent.location()).page();
        assertThat(page.select("h1").text()).isEqualTo(say("declarations.received.title"));
        assertThat(page.select("#number").text())
                .isEqualTo(sent.location().substring(sent.location().indexOf('=') + 1));
        assertThat(page.select(".pz-notice p:first-child strong").text())
                .isEqualTo(say("declarations.received.due", "22 czerwca 2026"));
        assertThat(page.select("main li").eachText())
                .contains(say("declarations.received.next.later", "15 sierpnia 2026"));
        assertThat(page.select("main").text()).doesNotContain("ola@mewin.example");
    }

    @Test
    void whereTheLawSetsNoTermThePageNamesNoDay() {
        var sent = reader.sends("/skarvik/en/accessibility/request", typed());
        var page = reader.gets(sent.location()).page();

        assertThat(page.select(".pz-notice p:first-child strong").text())
                .isEqualTo(texts.in(new Language("en")).say("declarations.received.no-due"));
        assertThat(open(Cast.SKARVIK))
                .extracting(open -> open.receipt().dueOn().isEmpty())
                .containsOnly(true);
    }

    @Test
    void aReceiptIsNotShownByAnotherUnitNorWithoutItsNumber() {
        var number = reader.sends(FORM, typed()).location().split("=")[1];

        assertThat(reader.gets("/skarvik/sv/accessibility/request/received?number=" + number)
                        .status())
                .isEqualTo(404);
        assertThat(reader.gets(FORM + "/received?number=AAAAAAAA").status()).isEqualTo(404);
        assertThat(reader.gets(FORM + "/received").status()).isEqualTo(404);
    }

    @Test
    void hostileWordsAreKeptAsTheyAreAndShownAsText() {
        var hostile = "</textarea><script>alert(1)</script> ${7*7} {0} \u202Egpj.exe \uD83D\uDEA2 '; drop table x; --";
        var typed = typed();
        typed.put("page", "\"><img src=x onerror=alert(1)>");
        typed.put("obstacle", hostile + "\u0000\u0007\r\nsecond line");
        typed.put("contact", "");

        var page = reader.sends(FORM, typed).page();

        assertThat(page.select("#obstacle").val()).isEqualTo(hostile + "\nsecond line");
        assertThat(page.select("#page").val()).isEqualTo(typed.get("page"));
        assertThat(page.select("main script, main img, [onerror]")).isEmpty();

        typed.put("contact", "ola@mewin.example");
        assertThat(reader.sends(FORM, typed).status()).isEqualTo(303);
        assertThat(open(Cast.MEWIN))
                .extracting(open -> open.request().obstacle())
                .contains(hostile + "\nsecond line");
    }

    @Test
    void tenThousandSignsComeBackToBeShortened() {
        var typed = typed();
        typed.put("obstacle", "\uD83D\uDEA2".repeat(5000));

        var answer = reader.sends(FORM, typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[role=alert] a").eachText())
                .containsExactly(say("declarations.request.too-long", 2000));
        assertThat(answer.page().select("#obstacle").val()).isEqualTo(typed.get("obstacle"));
    }

    @Test
    void moreThanTheServerReadsIsAnsweredWithAPageAndNoFaultOfOurs() {
        var typed = typed();
        typed.put("obstacle", "ą".repeat(100_000));

        assertThat(reader.sends(FORM, typed).status()).isBetween(400, 499);
    }

    @Test
    void theSixthRequestWithinAnHourMustWaitButMistakesDoNotCount() {
        for (var mistake = 0; mistake < 6; mistake++) {
            assertThat(reader.sends(FORM, Map.of()).status()).isEqualTo(422);
        }
        for (var request = 0; request < RequestLimits.PER_ADDRESS; request++) {
            assertThat(reader.sends(FORM, typed()).status()).isEqualTo(303);
        }

        var sixth = reader.sends(FORM, typed());

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.retryAfter()).isEqualTo("720");
        assertThat(sixth.page().title()).startsWith(say("ui.form.error") + ": ");
        assertThat(sixth.page().select("main [role=alert] h2").text()).isEqualTo(say("ui.error.too-many.title"));
        assertThat(sixth.page().select("main [role=alert] p").text()).isEqualTo(say("declarations.request.wait", 12));
        for (var field : List.of("page", "obstacle", "contact")) {
            assertThat(sixth.page().select("#" + field).val()).isEqualTo(typed().get(field));
        }
        assertThat(sixth.page().select("input[name=contactKind][checked]").val())
                .isEqualTo("email");
        assertThat(sixth.page().select("form[method=post] input[name=_csrf]").val())
                .isNotEmpty();
        assertThat(new Reader(port).sends(FORM, typed()).status()).isEqualTo(303);
    }

    private String asked(String page) {
        return reader.gets(FORM + "?page=" + page).page().select("#page").val();
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "page", "/mewin/pl/model",
                "obstacle", "Mapa nie ma opisu.",
                "contactKind", "email",
                "contact", "ola@mewin.example",
                "alternative", "",
                "name", ""));
    }

    private List<RequestRegister.Open> open(Unit unit) {
        return CurrentUnit.within(unit.id(), register::open);
    }

    private String say(String key, Object... arguments) {
        return texts.in(new Language("pl")).say(key, arguments);
    }
}
