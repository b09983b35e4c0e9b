package przystan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import przystan.RunningCity;
import przystan.audit.Chronicle;
import przystan.boot.CommandLine;
import przystan.boot.Job;
import przystan.people.domain.Telephone;
import przystan.policy.drafts.DraftTown;

/// A new version of the Model from the invitation of its coordinator to the record of everything that was done. The
/// pictures of the handbook are taken on the way.
class VersionJourneyTest {

    private static final DraftTown TOWN = DraftTown.named("drogowo");
    private static final String TASK = "/desk/model/drafts/2/tasks/task-sport?in=en";
    private static final String EMAIL = "nowa-" + UUID.randomUUID() + "@gdansk.example";
    private static final String PASSWORD = "latarnia na końcu falochronu";

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Browsers.NO_DOWNLOAD));
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @Test
    void aVersionIsWrittenByTwoMergedComparedAdoptedAndAllOfItStandsInTheRecord() throws Exception {
        var before = RunningCity.gets(TOWN.at("/model/tasks/task-sport"))
                .page()
                .select("h1")
                .text();
        var coordinator = browser.newContext().newPage();
        isInvited();
        takesUpTheInvitation(coordinator);
        setsUpTheAuthenticatorAndSignsInWithIt(coordinator);

        coordinator.navigate(at("/desk"));
        coordinator.locator(".pz-desk-nav").getByText("Dokumenty polityki").click();
        coordinator.getByText("Zacznij projekt nowej wersji").click();
        assertThat(coordinator.url()).endsWith("/desk/model/drafts/2");
        Pictures.take(coordinator, "draft");

        var colleague = signedIn(DraftTown.COLLEAGUE);
        colleague.navigate(at(TASK));
        edits(coordinator, before + " dla wszystkich", "Sport for everybody");
        meetsTheEdit(colleague, "Nowość: " + before);

        coordinator.navigate(at("/desk/model/drafts/2"));
        coordinator.locator("main").getByText("Porównaj z wersją 1").click();
        assertThat(coordinator.locator("#tasks-task-sport ins").allInnerTexts())
                .anyMatch(text -> text.contains("dla wszystkich"));
        Pictures.take(coordinator, "comparison");
        adopts(coordinator);

        everybodyReadsIt("Nowość: " + before + " dla wszystkich", before);
        theOfficerFindsItInTheRecord();
        whatIsChangedByHandIsNamed();
    }

    private static void isInvited() {
        var page = signedIn(DraftTown.ADMINISTRATOR);
        page.navigate(at("/desk/people/invite"));
        page.fill("#email", EMAIL);
        page.fill("#name", "Ewa Nowicka-Przykładowa");
        page.selectOption("#role", "coordinator");
        Pictures.take(page, "invitation");
        page.locator("main form .btn-primary").click();
        assertThat(page.locator("[role=status]").innerText()).contains("w drodze");
        Accessible.here(page);
    }

    private static void takesUpTheInvitation(Page page) {
        page.navigate(RunningCity.address("/demo/outbox").toString());
        page.locator("tr", new Page.LocatorOptions().setHasText(EMAIL))
                .locator("a")
                .click();
        Accessible.here(page);
        var link = page.locator(".pz-letter a").allInnerTexts().stream()
                .filter(words -> words.contains("/sign-in/invitation/"))
                .findFirst()
                .orElseThrow();
        page.navigate(RunningCity.address(URI.create(link).getRawPath()).toString());
        Accessible.here(page);
        page.fill("#password", PASSWORD);
        page.locator("main form .btn-primary").click();
        assertThat(page.url()).endsWith("/desk");
    }

    private static void setsUpTheAuthenticatorAndSignsInWithIt(Page page) {
        page.navigate(at("/desk/account/authenticator"));
        var telephone = new Telephone(page.locator("#secret").innerText());
        page.fill("#code", telephone.shows(-1));
        page.locator("main form .btn-primary").click();
        assertThat(page.locator("#recovery-codes li").count()).isEqualTo(10);
        Accessible.here(page);
        page.locator("main a.btn-primary").click();
        page.locator(".pz-desk-bar button").click();
        assertThat(page.url()).endsWith("/sign-in/signed-out");

        page.navigate(at("/sign-in"));
        page.fill("#email", EMAIL);
        page.fill("#password", PASSWORD);
        page.locator("main form .btn-primary").first().click();
        assertThat(page.url()).endsWith("/sign-in/second-factor");
        Accessible.here(page);
        page.fill("#code", telephone.shows(0));
        page.locator("main form .btn-primary").click();
        assertThat(page.url()).endsWith("/desk");
    }

    private static void edits(Page page, String polish, String english) {
        page.navigate(at(TASK));
        name(page, "name.pl").fill(polish);
        name(page, "name.en").fill(english);
        name(page, "reason.pl").fill("Mieszkańcy prosili o to w konsultacjach.");
        name(page, "reason.en").fill("Residents asked for it in the consultation.");
        Pictures.take(page, "edit");
        saves(page, "Zapisz");
        assertThat(page.locator("[role=status]").first().innerText()).contains("Zapisano");
    }

    private static void meetsTheEdit(Page page, String polish) {
        name(page, "name.pl").fill(polish);
        saves(page, "Zapisz");

        assertThat(page.locator("#stale").innerText()).contains("Ktoś zapisał to przed Tobą");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("pz-errors");
        assertThat(name(page, "name.en").inputValue()).isEqualTo("Sport for everybody");
        Accessible.here(page);
        Pictures.take(page, "merge");
        saves(page, "Zapisz połączoną wersję");
        assertThat(name(page, "name.pl").inputValue()).isEqualTo(polish + " dla wszystkich");
    }

    private static void saves(Page page, String words) {
        page.locator("form[data-autosave] button", new Page.LocatorOptions().setHasText(words))
                .last()
                .click();
    }

    private static Locator name(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }

    private static void adopts(Page page) {
        page.navigate(at("/desk/model/drafts/2/adoption"));
        page.selectOption("#body", "city-council");
        page.fill("#act", "XXIV/123/26");
        page.fill("#on", LocalDate.now(Clock.systemUTC()).minusDays(1).toString());
        Pictures.take(page, "adoption");
        page.locator("main form .btn-primary").last().click();
        assertThat(page.url()).endsWith("/desk/model");
        assertThat(page.locator("#version-2").innerText()).contains("obowiązuje", "XXIV/123/26");
    }

    private static void everybodyReadsIt(String after, String before) throws IOException {
        var reader = browser.newContext().newPage();
        reader.navigate(at("/model/tasks/task-sport"));
        assertThat(reader.locator("h1").innerText()).isEqualTo(after);
        reader.navigate(at("/model/versions/1"));
        assertThat(reader.locator("main").innerText()).contains(before).doesNotContain(after);
        reader.navigate(at("/model/versions/1/compare/2"));
        assertThat(reader.locator("#tasks-task-sport").innerText()).contains("Mieszkańcy prosili");
        Accessible.here(reader);
        try (var paper = Loader.loadPDF(
                RunningCity.gets(TOWN.at("/model.pdf")).response().body())) {
            assertThat(new PDFTextStripper().getText(paper)).contains("Nowość");
        }
    }

    private static void theOfficerFindsItInTheRecord() {
        var page = signedIn(DraftTown.OFFICER);
        page.navigate(at("/desk/audit"));
        assertThat(page.locator("#list ~ ol h3").allInnerTexts())
                .contains(
                        "Zaproszenie do pracy",
                        "Nadanie roli",
                        "Zaczęto projekt",
                        "Zmieniono część projektu",
                        "Przyjęto wersję");
        assertThat(page.locator("#list ~ ol").innerText()).contains("Ewa Nowicka-Przykładowa", "dla wszystkich");
        Pictures.take(page, "record");
    }

    private static void whatIsChangedByHandIsNamed() throws SQLException {
        RunningCity.part("sealingJob", Job.class).run();
        assertThat(verdict()).contains("drogowo: ").contains("The record is whole.");
        var record = new Chronicle(TOWN.unit().id());
        var third = " where id = (select entry from audit.seal where unit = $unit and number = 3)";

        record.tampers("update audit.entry set thing_id = thing_id || '-other'" + third);
        try {
            assertThat(verdict())
                    .containsPattern("drogowo: .*\\R +NOT WHOLE: entry \\d+, sealed as 3, was changed")
                    .contains("The record is NOT WHOLE.");
        } finally {
            record.tampers("update audit.entry set thing_id = left(thing_id, -6)" + third);
        }
        assertThat(verdict()).contains("The record is whole.");
    }

    private static String verdict() {
        var paper = new ByteArrayOutputStream();
        RunningCity.part(CommandLine.class).run(List.of("audit", "verify"), Chronicle.onto(paper));
        return paper.toString(StandardCharsets.UTF_8);
    }

    private static Page signedIn(String email) {
        BrowserContext context = browser.newContext();
        context.request()
                .post(
                        RunningCity.address("/demo/sign-in").toString(),
                        RequestOptions.create()
                                .setForm(FormData.create().set("email", email))
                                .setMaxRedirects(0));
        return context.newPage();
    }

    private static String at(String inside) {
        return RunningCity.address(TOWN.at(inside)).toString();
    }
}
