package przystan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import przystan.documents.ReadAloud.Said;

class ClosedPressTest {
    private static final byte[] RED_DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer outside;

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, RED_DOT.length);
            try (var body = exchange.getResponseBody()) {
                body.write(RED_DOT);
            }
        });
        outside.start();
        Files.write(folder.resolve("dot.png"), RED_DOT);
        Files.writeString(folder.resolve("secret.css"), "h1:before { content: 'secret' }", StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("secret.svg"), "<svg xmlns='http://www.w3.org/2000/svg'><g id='s'><rect/></g></svg>");
    }

    @AfterEach
    void close() {
        outside.stop(0);
    }

    @Test
    void aPageThatNamesPicturesStylesAndDrawingsElsewhereFetchesNothing() throws IOException {
        var pdf = new PdfPress().press(Sheets.withBody("pl", temptations()));

        assertThat(asked).isEmpty();
        assertThat(PdfUa.check(pdf)).isEmpty();
        assertThat(ReadAloud.of(pdf))
                .extracting(Said::text)
                .contains("Próba", "Kropka", "Wykres")
                .doesNotContain("secret");
        assertThatNoPictureIsIn(pdf);
    }

    @Test
    void thePressItselfRefusesWhatThePageStillNames() throws IOException {
        var page = Jsoup.parse("<h1>Próba</h1>" + temptations());
        page.select("svg").remove();

        var pdf = pressUncleaned(page);

        assertThat(asked).isEmpty();
        assertThatNoPictureIsIn(pdf);
    }

    @Test
    void aDrawingThatStillNamesAnotherIsNotPrintedAtAll() {
        var page = Jsoup.parse("<h1>Próba</h1>" + temptations());

        assertThatException().isThrownBy(() -> pressUncleaned(page));

        assertThat(asked).isEmpty();
    }

    @Test
    void scriptsFormsAndHiddenPartsStayOut() {
        var pdf = new PdfPress()
                .press(
                        Sheets.withBody(
                                "pl",
                                "<script>document.write('skrypt')</script><p onclick='go()' style='display:none'>Widoczne</p>"
                                        + "<p hidden>Ukryte</p><p class=pz-no-print>Ekran</p><noscript>Brak</noscript>"
                                        + "<form><button>Wyślij</button></form><svg><title>Nic</title><script>go()</script></svg>"));

        assertThat(PdfUa.check(pdf)).isEmpty();
        assertThat(ReadAloud.of(pdf)).extracting(Said::text).containsExactly("Próba", "Widoczne", "Nic");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript")
                .doesNotContain("/JS");
    }

    private byte[] pressUncleaned(Document page) throws IOException {
        var file = new ByteArrayOutputStream();
        var press = new PdfRendererBuilder();
        press.withW3cDocument(new W3CDom().fromJsoup(page), folder.toUri().toString());
        press.useSVGDrawer(new BatikSVGDrawer());
        press.toStream(file);
        ClosedDoors.shut(press);
        press.run();
        return file.toByteArray();
    }

    private String temptations() {
        var html = new StringBuilder();
        for (var place : List.of(
                "http://127.0.0.1:" + outside.getAddress().getPort() + "/",
                folder.toUri().toString(),
                "jar:" + folder.toUri() + "x.jar!/")) {
            html.append("""
                    <link rel="stylesheet" href="@secret.css"><style>@import url("@secret.css");
                    h1 { background-image: url("@dot.png") } @font-face { font-family: X; src: url("@x.ttf") }</style>
                    <base href="@"><img src="@dot.png" alt="Kropka"><p style="background: url('@dot.png')">Tło</p>
                    <object data="@dot.png" type="image/png"></object><iframe src="@secret.svg"></iframe>
                    <svg xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20"><title>Wykres</title>
                    <style>@import url("@secret.css");</style><image xlink:href="@dot.png" width="9" height="9"/>
                    <use xlink:href="@secret.svg#s"/><rect style="fill: url(@secret.svg#s)" width="9" height="9"/>
                    <rect fill="url(@secret.svg#s)" width="9" height="9"/></svg>
                    """.replace("@import", "\0")
                    .replace("@font-face", "\1")
                    .replace("@", place)
                    .replace("\0", "@import")
                    .replace("\1", "@font-face"));
        }
        return html.append("<img alt='Kropka' src='data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(RED_DOT))
                .append("'>")
                .toString();
    }

    private static void assertThatNoPictureIsIn(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    assertThat(page.getResources().isImageXObject(name)).isFalse();
                }
            }
        }
    }
}
