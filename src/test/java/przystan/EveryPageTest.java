package przystan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Walks through every public page from the home pages on, as a reader who clicks on everything would.
class EveryPageTest {

    private static final List<String> HOMES = List.of("/gdansk/pl", "/gdansk/ar", "/lindhem/sv", "/lindhem/ar");
    private static final int MOST_PAGES = 1500;
    private static final Map<String, RunningCity.Answer> ANSWERS = new LinkedHashMap<>();

    @BeforeAll
    static void walk() {
        var waiting = new ArrayDeque<String>();
        for (var home : HOMES) {
            waiting.add(home);
            while (!waiting.isEmpty()) {
                var path = waiting.removeFirst();
                if (ANSWERS.containsKey(path)) {
                    continue;
                }
                assertThat(ANSWERS.size()).as("pages walked").isLessThan(MOST_PAGES);
                var answer = RunningCity.gets(path);
                ANSWERS.put(path, answer);
                if (answer.status() == 200 && answer.header("Content-Type").startsWith("text/html")) {
                    links(answer.page()).stream()
                            .filter(link -> link.startsWith(home) || link.startsWith("/assets/"))
                            .forEach(waiting::add);
                }
            }
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(ANSWERS.entrySet())
                .allSatisfy(answer -> assertThat(answer.getValue().status())
                        .as(answer.getKey())
                        .isEqualTo(200));
    }

    @Test
    void everyPageHasATitleOneHeadingAndItsLandmarks() {
        var soft = new SoftAssertions();
        pages().forEach((path, page) -> {
            soft.assertThat(page.title()).as(path).matches("(?s).+ – .+ – Przystań");
            soft.assertThat(page.select("h1")).as(path + " h1").hasSize(1);
            soft.assertThat(page.select("main#main")).as(path + " main").hasSize(1);
            soft.assertThat(page.select("header, footer")).as(path + " banner").hasSizeGreaterThanOrEqualTo(2);
            soft.assertThat(page.selectFirst("html").attr("lang")).as(path).isNotEmpty();
        });
        soft.assertAll();
    }

    @Test
    void headingsGoDownWithoutGaps() {
        var soft = new SoftAssertions();
        pages().forEach((path, page) -> {
            var before = 0;
            for (var heading : page.select("main h1, main h2, main h3, main h4, main h5")) {
                var level = heading.tagName().charAt(1) - '0';
                soft.assertThat(level).as(path + ": " + heading.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        });
        soft.assertAll();
    }

    @Test
    void everyIdStandsOnceOnAPage() {
        var soft = new SoftAssertions();
        pages().forEach((path, page) -> {
            var ids = new ArrayList<>(page.select("[id]").eachAttr("id"));
            soft.assertThat(ids).as(path).doesNotHaveDuplicates();
        });
        soft.assertAll();
    }

    @Test
    void noPageNeedsScriptOrCarriesStyleOfItsOwn() {
        // The page for signing in works without it, too; PasskeyTest shows it.
        var soft = new SoftAssertions();
        pages().forEach((path, page) -> soft.assertThat(
                        page.select("script:not([src$=/passkeys.js][defer]), style, [style], [onclick], iframe"))
                .as(path)
                .isEmpty());
        soft.assertAll();
    }

    @Test
    void everyPictureHasItsWordsAndItsTable() {
        var soft = new SoftAssertions();
        pages().forEach((path, page) -> {
            for (var picture : page.select("svg[role=img][aria-labelledby]")) {
                for (var id : picture.attr("aria-labelledby").split(" ")) {
                    soft.assertThat(page.getElementById(id).wholeText())
                            .as(path + " #" + id)
                            .isNotBlank();
                }
            }
            if (!page.select(".pz-picture").isEmpty()) {
                soft.assertThat(page.select("table")).as(path).isNotEmpty();
            }
        });
        soft.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gdansk/ar", "/lindhem/ar"})
    void anArabicReaderGetsARightToLeftPage(String home) {
        var page = ANSWERS.get(home).page();

        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("link[rel=stylesheet]").attr("href")).endsWith("public-rtl.css");
        assertThat(page.select("h1").text()).matches("(?s).*\\p{IsArabic}.*");
    }

    @Test
    void aFirstVisitIsUnderSixtyKilobytes() {
        var soft = new SoftAssertions();
        var sprite = zipped(links(ANSWERS.get("/gdansk/pl").page(), "use[href]", "href")
                .getFirst()
                .split("#")[0]);
        for (var path : List.of("/gdansk/pl", "/gdansk/ar", "/gdansk/pl/model", "/gdansk/pl/model/history")) {
            var page = ANSWERS.get(path).page();
            var bytes =
                    zipped(path) + zipped(page.select("link[rel=stylesheet]").attr("href")) + sprite;
            soft.assertThat(bytes).as(path).isLessThan(60 * 1024);
        }
        soft.assertAll();
    }

    private static long zipped(String path) {
        return RunningCity.gets(path, "Accept-Encoding", "gzip").response().body().length;
    }

    static Map<String, Document> pages() {
        var pages = new LinkedHashMap<String, Document>();
        ANSWERS.forEach((path, answer) -> {
            if (answer.header("Content-Type").startsWith("text/html")) {
                pages.put(path, answer.page());
            }
        });
        return pages;
    }

    private static List<String> links(Document page) {
        var links = new ArrayList<String>();
        links.addAll(links(page, "a[href]", "href"));
        links.addAll(links(page, "link[href]", "href"));
        links.addAll(links(page, "use[href]", "href"));
        return links;
    }

    private static List<String> links(Document page, String selector, String attribute) {
        var here = URI.create(page.location());
        return page.select(selector).eachAttr(attribute).stream()
                .filter(link -> !link.startsWith("http") && !link.startsWith("mailto:") && !link.startsWith("tel:"))
                .filter(link -> !link.startsWith("#"))
                .map(link -> here.resolve(link.split("#")[0]))
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .toList();
    }
}
