package przystan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.documents.ReadAloud.Said;

class AccessibleDocumentsTest {
    private final PdfPress press = new PdfPress();

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk", "ar"})
    void aDocumentKeepsTheStandardInEveryLanguage(String language) {
        assertThat(PdfUa.check(press.press(Sheets.sample(language)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk", "ar"})
    void aScreenReaderSaysThePageWordForWordInItsOrder(String language) {
        var sheet = Sheets.sample(language);

        var said = ReadAloud.of(press.press(sheet)).stream()
                .filter(piece -> !piece.tag().equals("Lbl"))
                .map(Said::text)
                .collect(Collectors.joining())
                .replace("(gdansk.pl/migracje)", "");

        assertThat(unspaced(said)).isEqualTo(unspaced(written(sheet)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk", "ar"})
    void headingsTablesListsAndPicturesKeepTheirRoles(String language) {
        var sheet = Sheets.sample(language);
        var page = Jsoup.parse(sheet.html());

        var said = ReadAloud.of(press.press(sheet));

        assertThat(spoken(said, "H1")).isEqualTo(page.select("h1").text());
        assertThat(spoken(said, "H2")).isEqualTo(page.select("h2").text());
        assertThat(spoken(said, "H3")).isEqualTo(page.select("h3").text());
        assertThat(spoken(said, "Caption")).isEqualTo(page.select("caption").text());
        assertThat(unspaced(spoken(said, "TH")))
                .isEqualTo(unspaced(page.select("th").text()));
        assertThat(unspaced(spoken(said, "TD")))
                .isEqualTo(unspaced(page.select("td").text()));
        assertThat(spoken(said, "Figure"))
                .isEqualTo(page.select("svg title, svg desc").text());
        assertThat(said).extracting(Said::tag).contains("LBody");
    }

    @Test
    void everyLinkSaysWhereItLeads() throws IOException {
        try (var document = Loader.loadPDF(press.press(Sheets.sample("pl")))) {
            var links = links(document);

            assertThat(links)
                    .extracting(PDAnnotationLink::getContents)
                    .containsExactlyInAnyOrder(
                            "1", "Centrum Wsparcia", "58 524 00 00", "umów wizytę", "Wróć do tekstu");
            assertThat(links)
                    .extracting(PDAnnotationLink::getAction)
                    .filteredOn(PDActionURI.class::isInstance)
                    .extracting(action -> ((PDActionURI) action).getURI())
                    .containsExactlyInAnyOrder(
                            "https://gdansk.pl/migracje",
                            "tel:+48585240000",
                            "https://przystan.example/gdansk/pl/appointments");
        }
    }

    @Test
    void aLinkThatCannotBeFollowedIsPlainText() throws IOException {
        var sheet = Sheets.withBody(
                "pl",
                "<p><a href='javascript:go()'>skrypt</a> <a href='#nowhere'>donikąd</a> <a>pusty</a>"
                        + " <a href='file:///etc/hosts'>plik</a> <a href='http://a b'>zły</a></p>");

        var pdf = press.press(sheet);

        assertThat(PdfUa.check(pdf)).isEmpty();
        assertThat(spoken(ReadAloud.of(pdf), "P")).contains("skrypt donikąd pusty plik zły");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(links(document)).isEmpty();
        }
    }

    @Test
    void theOutlineFollowsTheHeadings() throws IOException {
        try (var document = Loader.loadPDF(press.press(Sheets.sample("pl")))) {
            var outline = document.getDocumentCatalog().getDocumentOutline();

            var first = outline.getFirstChild();
            assertThat(first.getTitle()).isEqualTo("Pierwsze kroki w Gdańsku");
            assertThat(first.children())
                    .extracting(item -> item.getTitle())
                    .containsExactly("Co zabrać", "Kiedy i gdzie", "Przypisy");
            assertThat(first.getLastChild().getPreviousSibling().getFirstChild().getTitle())
                    .isEqualTo("Ilu nas jest");
        }
    }

    @Test
    void aSkippedHeadingLevelIsClosedUp() {
        var pdf = press.press(Sheets.withBody("pl", "<h4>Cztery po jeden</h4><p>Treść</p>"));

        assertThat(PdfUa.check(pdf)).isEmpty();
        assertThat(spoken(ReadAloud.of(pdf), "H2")).isEqualTo("Cztery po jeden");
    }

    @Test
    void theReadersWindowShowsTheTitleAndKnowsTheLanguage() throws IOException {
        try (var document = Loader.loadPDF(press.press(Sheets.sample("uk")))) {
            var catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("uk");
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Перші кроки у Гданську");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Gdańsk");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-06-18T00:00:00Z");
        }
    }

    @Test
    void aMirroredTableIsReadFromItsFirstColumn() {
        var said = ReadAloud.of(press.press(Sheets.withBody(
                "ar",
                "<table><caption>جدول</caption><thead><tr><th scope=col rowspan=2>أ</th><th scope=col colspan=2>ب</th></tr>"
                        + "<tr><th scope=col>ج</th><th scope=col>د</th></tr></thead>"
                        + "<tbody><tr><th scope=row>ه</th><td>و</td><td>ز</td></tr></tbody></table>")));

        assertThat(said).extracting(Said::text).endsWith("أ", "ب", "ج", "د", "ه", "و", "ز");
    }

    @Test
    void aLongTableRepeatsItsHeadOnPaperAndSaysItOnce() throws IOException {
        var rows = "<tr><th scope=row>Wiersz</th><td>1</td></tr>".repeat(80);
        var pdf = press.press(Sheets.withBody(
                "pl",
                "<table><thead><tr><th scope=col>Nagłówek</th><th scope=col>Liczba</th></tr></thead><tbody>" + rows
                        + "</tbody></table>"));

        assertThat(PdfUa.check(pdf)).isEmpty();
        assertThat(ReadAloud.of(pdf))
                .filteredOn(piece -> piece.text().equals("Nagłówek"))
                .hasSize(1);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @Test
    @Tag("long")
    void aHundredPagesKeepTheStandard() throws IOException {
        var chapter = "<h2>Rozdział</h2>" + ("<p>" + "Słowo o integracji. ".repeat(60) + "</p>").repeat(5);

        var pdf = press.press(Sheets.withBody("pl", chapter.repeat(110)));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(100);
        }
        assertThat(PdfUa.check(pdf)).isEmpty();
    }

    @Test
    void theSameSheetGivesTheSameBytesHoweverManyAskAtOnce() throws Exception {
        var sheet = Sheets.sample("ar");
        var once = press.press(sheet);

        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            var orders = new ArrayList<Callable<byte[]>>();
            for (var clerk = 0; clerk < 6; clerk++) {
                orders.add(() -> press.press(sheet));
            }
            for (var order : clerks.invokeAll(orders)) {
                assertThat(order.get()).isEqualTo(once);
            }
        }
    }

    @Test
    void aThirdSheetWaitsForABench() throws Exception {
        var benches = new Semaphore(2, true);
        benches.acquire(2);

        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            var third = clerks.submit(() -> new PdfPress(benches).press(Sheets.sample("en")));
            while (!benches.hasQueuedThreads()) {
                Thread.sleep(Duration.ofMillis(5));
            }
            assertThat(third).isNotDone();

            benches.release();
            assertThat(PdfUa.check(third.get())).isEmpty();
            assertThat(benches.availablePermits()).isEqualTo(1);
        }
    }

    @Test
    void aSheetWithoutTitleOrLanguageIsNotTaken() {
        var address = URI.create("https://przystan.example/");
        var day = LocalDate.of(2026, 6, 18);

        assertThatThrownBy(() -> new PaperSheet("<p>", Locale.forLanguageTag("pl"), " ", "Gdańsk", address, day))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaperSheet("<p>", Locale.ROOT, "Tytuł", "Gdańsk", address, day))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<PDAnnotationLink> links(PDDocument document) throws IOException {
        var links = new ArrayList<PDAnnotationLink>();
        for (var page : document.getPages()) {
            page.getAnnotations().forEach(annotation -> links.add((PDAnnotationLink) annotation));
        }
        return links;
    }

    private static String spoken(List<Said> said, String tag) {
        return said.stream()
                .filter(piece -> piece.tag().equals(tag))
                .map(piece -> piece.text().strip())
                .collect(Collectors.joining(" "))
                .replace("  ", " ");
    }

    private static String written(PaperSheet sheet) {
        var main = Jsoup.parse(sheet.html()).select("main");
        main.select("svg text").remove();
        return main.text();
    }

    private static String unspaced(String text) {
        return text.replaceAll("[\\s\u00A0]", "");
    }
}
