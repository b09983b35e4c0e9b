package przystan.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import przystan.search.SearchEntry;
import przystan.search.Searchable;
import przystan.search.domain.PublicIndex;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitDetails;
import przystan.tenancy.UnitId;
import przystan.texts.Language;
import przystan.texts.Localized;
import przystan.texts.Texts;
import przystan.ui.Frame;
import przystan.ui.Visit;
import przystan.ui.WrongParameter;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {

    private static final String KIND = "search.title";

    private final Unit unit = new Unit(
            new UnitId(UUID.randomUUID()),
            "lindhem",
            Unit.Kind.MUNICIPALITY,
            Optional.empty(),
            new Localized(Map.of("en", "Lindhem")),
            new Localized(Map.of("en", "Lindhem")),
            new Unit.Money("SE", "SEK"),
            ZoneId.of("Europe/Stockholm"),
            List.of(new Language("en"), new Language("pl"), new Language("ar")),
            UnitDetails.NONE,
            1);
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, SearchPageTest.class.getClassLoader(), "przystan");
    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();

    @BeforeAll
    void start(@TempDir Path data) {
        program.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("przystan.data", data.toString())));
        program.registerBean(Searchable.class, () -> _ -> published());
        program.register(Texts.class, PublicIndex.class, SearchController.class);
        program.refresh();
    }

    @AfterAll
    void stop() {
        program.close();
    }

    private static List<SearchEntry> published() {
        var entries = new ArrayList<SearchEntry>();
        for (var number = 1; number <= 12; number++) {
            entries.add(new SearchEntry(
                    "/courses/" + number,
                    KIND,
                    new Localized(Map.of("en", "Swedish course " + number)),
                    new Localized(Map.of("en", "Lessons <b>twice</b> a week."))));
        }
        entries.add(new SearchEntry(
                "/pesel",
                KIND,
                new Localized(Map.of("pl", "Numer PESEL")),
                new Localized(Map.of("pl", "Gdzie dostać numer PESEL."))));
        return entries;
    }

    @Test
    void beforeAQuestionThereIsAFormAndNothingElse() {
        var page = asks("en", "", null);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main form[role=search] label[for=q]").text()).isEqualTo(text("en", "search.label"));
        assertThat(page.select("main form").attr("action")).isEqualTo("/lindhem/en/search");
        assertThat(page.select("#findings, .pz-empty")).isEmpty();
    }

    @Test
    void findingsAreCountedListedAndPaged() {
        var page = asks("en", "courses", null);

        assertThat(page.title()).startsWith(text("en", "search.title-asked", "courses"));
        assertThat(page.select("#found").text()).isEqualTo(text("en", "search.found", 12, "courses"));
        assertThat(page.select("#findings > li")).hasSize(10);
        assertThat(page.select("#findings > li:first-child a").attr("href")).startsWith("/lindhem/en/courses/");
        assertThat(page.select("a[rel=prev]")).isEmpty();
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/lindhem/en/search?q=courses&page=2");

        var second = asks("en", "courses", "2");
        assertThat(second.select("#findings > li")).hasSize(2);
        assertThat(second.select("#findings").attr("start")).isEqualTo("11");
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/lindhem/en/search?q=courses&page=1");
    }

    @Test
    void aHitIsMarkedAndMarkupInATextIsShownAsText() {
        var page = asks("en", "lessons", null);

        assertThat(page.select("#findings mark").eachText()).hasSize(10).containsOnly("Lessons");
        assertThat(page.select("#findings b")).isEmpty();
        assertThat(page.select("#findings > li:first-child").text()).contains("<b>twice</b>");
    }

    @Test
    void aFindingInAnotherLanguageSaysSo() {
        var finding = asks("ar", "pesel", null).select("#findings > li:first-child");

        assertThat(finding.select("h2 a > span").attr("lang")).isEqualTo("pl");
        assertThat(finding.select(".pz-quiet span").text()).isEqualTo("Polski");
        assertThat(finding.select("p[lang=pl][dir=ltr] mark").text()).isEqualTo("PESEL");
    }

    @Test
    void whenNothingIsFoundThePageSaysWhatOneCanDo() {
        var page = asks("pl", "qwqwqw", null);

        assertThat(page.select(".pz-empty strong").text()).isEqualTo(text("pl", "search.nothing.title", "qwqwqw"));
        assertThat(page.select("#nearest")).isEmpty();
    }

    @Test
    void theNearestWordIsALinkToItsFindings() {
        var page = asks("pl", "pesell", null);

        assertThat(page.select("#nearest").text()).isEqualTo("PESEL");
        assertThat(page.select("#nearest").attr("href")).isEqualTo("/lindhem/pl/search?q=PESEL");
    }

    @Test
    void whatAStrangerTypesStaysText() {
        var page = asks("en", "\"><script>alert(1)</script>", null);

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("#q").attr("value")).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void aPageThatIsNotThereIsRefused() {
        for (var page : List.of("0", "-1", "x", "", "3", "1.5", "99999999999", "+1", "٢")) {
            assertThatThrownBy(() -> asks("en", "courses", page))
                    .as(page)
                    .isInstanceOfSatisfying(
                            WrongParameter.class,
                            wrong -> assertThat(wrong.textKey()).isEqualTo("ui.wrong.page"));
        }
        assertThatThrownBy(() -> asks("en", "", "2")).isInstanceOf(WrongParameter.class);
        assertThatThrownBy(() -> asks("en", "qwqwqw", "2")).isInstanceOf(WrongParameter.class);
    }

    @Test
    void aQuestionThatNobodyTypesIsRefusedWithAReason() {
        assertThatThrownBy(() -> asks("en", "a".repeat(201), null))
                .isInstanceOfSatisfying(
                        WrongParameter.class,
                        wrong -> assertThat(text("pl", wrong.textKey())).contains("200"));
    }

    private Document asks(String language, String typed, @Nullable String page) {
        var words = program.getBean(Texts.class).in(new Language(language));
        var preferred = unit.preferring(new Language(language));
        var shown = program.getBean(SearchController.class).show(new Visit(unit, words, preferred), typed, page);
        var notes = new Frame.Notes("test", false, Map.of(), (_, _) -> _ -> {});
        var frame = new Frame(Optional.of(unit), words, preferred, "/search", List.of(), notes);
        var output = new StringOutput();
        templates.render("search/web/SearchPage.jte", Map.of("page", shown, "frame", frame), output);
        return Jsoup.parse(output.toString());
    }

    private String text(String language, String key, Object... arguments) {
        return program.getBean(Texts.class).in(new Language(language)).say(key, arguments);
    }
}
