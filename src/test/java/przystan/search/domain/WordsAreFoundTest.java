package przystan.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsAreFoundTest {

    private static final Town TOWN = new Town("town");
    private static PublicIndex index;

    @BeforeAll
    static void publish(@TempDir Path data) {
        TOWN.publishes(
                "/school/pl",
                "pl",
                "Szkoła podstawowa",
                "Jak zapisać dziecko do szkoły. Numer PESEL nie jest potrzebny.");
        TOWN.publishes(
                "/housing/pl",
                "pl",
                "Mieszkanie komunalne",
                "Mieszkalnictwo: kto może złożyć wniosek o lokal od miasta.");
        TOWN.publishes("/benefit/pl", "pl", "Świadczenia rodzinne", "Zasiłek dla rodzin i świadczenie wychowawcze.");
        TOWN.publishes("/turtle/pl", "pl", "Żółw w ogrodzie zoologicznym", "Zwierzęta w Gdańsku.");
        TOWN.publishes("/school/uk", "uk", "Школа", "Як записати дитину до школи у вересні.");
        TOWN.publishes("/housing/uk", "uk", "Житло", "Де шукати житло і хто допоможе сім’ям. П’ять порад.");
        TOWN.publishes("/school/ru", "ru", "Школа в городе", "Как записать ребёнка; приём весь год. Ещё о документах.");
        TOWN.publishes("/housing/ru", "ru", "Жильё", "Квартиры и общежития.");
        TOWN.publishes("/school/en", "en", "Primary school", "How to enrol a child; interpreters help families.");
        TOWN.publishes("/housing/en", "en", "Council flat", "Who can apply for social housing.");
        TOWN.publishes("/school/de", "de", "Grundschule", "Anmeldung der Kinder, Gebühren gibt es keine.");
        TOWN.publishes(
                "/housing/de",
                "de",
                "Wohnung",
                "Städtische Wohnungen und Anträge auf Wohngeld. Die Straße gehört dazu.");
        TOWN.publishes("/jobs/ar", "ar", "العمل", "كيف تجد عملا في المدينة");
        TOWN.publishes("/jobs/ro", "ro", "Muncă", "Cum găsești un loc de muncă în oraș");
        TOWN.publishes("/jobs/be", "be", "Праца", "Як знайсці працу");
        index = TOWN.indexIn(data);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "pl, szkole, /school/pl",
        "pl, SZKÓŁ, /school/pl",
        "pl, dzieci, /school/pl",
        "pl, mieszkań, /housing/pl",
        "pl, mieszkaniu, /housing/pl",
        "pl, rodzina, /benefit/pl",
        "pl, Gdańsk, /turtle/pl",
        "pl, gdańskiem, /turtle/pl",
        "uk, школи, /school/uk",
        "uk, шкіл, /school/uk",
        "uk, школах, /school/uk",
        "uk, діти, /school/uk",
        "uk, житлом, /housing/uk",
        "uk, сім'я, /housing/uk",
        "ru, школах, /school/ru",
        "ru, школы, /school/ru",
        "ru, документы, /school/ru",
        "ru, квартира, /housing/ru",
        "en, schools, /school/en",
        "en, child's, /school/en",
        "en, flats, /housing/en",
        "en, family, /school/en",
        "de, Wohnungen, /housing/de",
        "de, antrag, /housing/de",
        "de, Gebühr, /school/de",
        "be, праца, /jobs/be",
    })
    void aWordIsFoundInItsOtherForms(String language, String typed, String path) {
        assertThat(TOWN.finds(index, language, typed)).first().isEqualTo(path);
        assertThat(TOWN.asks(index, language, typed).nearest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pl, zolw, /turtle/pl",
        "pl, zolwie, /turtle/pl",
        "pl, zolwia, /turtle/pl",
        "pl, swiadczen, /benefit/pl",
        "pl, zasilki, /benefit/pl",
        "pl, mieszkan, /housing/pl",
        "pl, gdansku, /turtle/pl",
        "pl, gdanska, /turtle/pl",
        "uk, сімя, /housing/uk",
        "uk, пять, /housing/uk",
        "ru, ребенок, /school/ru",
        "ru, ребёнка, /school/ru",
        "ru, ещё, /school/ru",
        "ru, жилье, /housing/ru",
        "de, antraege, /housing/de",
        "de, antrage, /housing/de",
        "de, strasse, /housing/de",
        "ro, munca, /jobs/ro",
        "ro, oras, /jobs/ro",
    })
    void accentsMayBeLeftOut(String language, String typed, String path) {
        assertThat(TOWN.finds(index, language, typed)).first().isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "pl, pesell, /school/pl",
        "pl, mieszkalnitwo, /housing/pl",
        "pl, swiatczenie, /benefit/pl",
        "uk, жытло, /housing/uk",
        "ru, квортира, /housing/ru",
        "en, interpeters, /school/en",
        "de, Wohnugen, /housing/de",
        "en, hous, /housing/en",
    })
    void aSlipOfTheFingerIsForgiven(String language, String typed, String path) {
        assertThat(TOWN.finds(index, language, typed)).first().isEqualTo(path);
        assertThat(TOWN.asks(index, language, typed).nearest()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "zhytlo, /housing/uk",
        "zytlo, /housing/uk",
        "zhitlo, /housing/uk",
        "shkola, /school/uk",
        "kvartiry, /housing/ru"
    })
    void aCyrillicWordMayBeTypedInLatinLetters(String typed, String path) {
        assertThat(TOWN.finds(index, "uk", typed)).contains(path);
    }

    @Test
    void arabicIsFoundWithAndWithoutItsArticle() {
        assertThat(TOWN.finds(index, "ar", "عمل")).contains("/jobs/ar");
    }

    @Test
    void theNearestKnownWordIsOfferedAsTheCityWritesIt() {
        assertThat(TOWN.asks(index, "pl", "numer pesell").nearest()).contains("numer PESEL");
        assertThat(TOWN.asks(index, "pl", "pesell").nearest()).contains("PESEL");
        assertThat(TOWN.asks(index, "pl", "xesel").nearest()).contains("PESEL");
        assertThat(TOWN.asks(index, "pl", "qqqqqqq").nearest()).isEmpty();
    }

    @Test
    void aLongerQuestionNeedsMostOfItsWords() {
        assertThat(TOWN.finds(index, "pl", "jak zapisać dziecko do szkoły"))
                .first()
                .isEqualTo("/school/pl");
        assertThat(TOWN.finds(index, "uk", "як записати дитину в школу"))
                .first()
                .isEqualTo("/school/uk");
    }

    @Test
    void thingsInTheReadersLanguageStandFirstAndOthersFollow() {
        assertThat(TOWN.finds(index, "uk", "школа")).containsExactly("/school/uk", "/school/ru");
        assertThat(TOWN.finds(index, "ru", "школа")).containsExactly("/school/ru", "/school/uk");
        assertThat(TOWN.finds(index, "en", "szkole")).containsExactly("/school/pl");
    }

    @Test
    void theHitIsMarkedInItsSurroundings() {
        var passage = TOWN.asks(index, "pl", "pesel").findings().getFirst().passage();

        assertThat(passage.language().tag()).isEqualTo("pl");
        assertThat(passage.pieces())
                .containsExactly(
                        new Passage.Piece.Between("Jak zapisać dziecko do szkoły. Numer "),
                        new Passage.Piece.Hit("PESEL"),
                        new Passage.Piece.Between(" nie jest potrzebny."));
    }

    @Test
    void aLongTextIsCutAroundTheHit(@TempDir Path data) {
        var long1 = "Wstęp bez treści. ".repeat(100) + "Tu jest tłumacz przysięgły. " + "Dalej nic. ".repeat(100);
        var town = new Town("long").publishes("/long", "pl", "Długi tekst", long1);
        var here = town.indexIn(data);

        var pieces = town.asks(here, "pl", "tłumacza")
                .findings()
                .getFirst()
                .passage()
                .pieces();

        assertThat(pieces)
                .filteredOn(Passage.Piece.Hit.class::isInstance)
                .extracting(Passage.Piece::text)
                .containsExactly("tłumacz");
        assertThat(pieces.getFirst().text()).startsWith("…").hasSizeLessThan(120);
        assertThat(pieces.getLast().text()).endsWith("…");
        here.close();
    }

    @Test
    void aHitInAnotherLanguageIsShownInThatLanguage(@TempDir Path data) {
        var town = new Town("two")
                .publishes(
                        "/two",
                        Map.of("en", "Registering", "pl", "Meldunek"),
                        Map.of("en", "Where you live.", "pl", "Gdzie mieszkasz, tam się zameldujesz."));
        var here = town.indexIn(data);

        var found = town.asks(here, "en", "mieszkasz").findings().getFirst();

        assertThat(found.passage().language().tag()).isEqualTo("pl");
        assertThat(found.passage().hits()).isTrue();
        here.close();
    }

    @Test
    void whatIsMeantLiterallyStandsBeforeWhatIsForgivenAndTitlesBeforeTexts(@TempDir Path data) {
        var town = new Town("ranked")
                .publishes("/slip", "pl", "Kurz", "Kurz kurz kurz.")
                .publishes("/text", "pl", "Nauka", "W mieście jest kurs polskiego i wiele innych rzeczy.")
                .publishes("/title", "pl", "Kurs polskiego", "Nauka w małych grupach przez cały rok szkolny.")
                .publishes("/half", "pl", "Kurs kurs kurs", "Kurs, o którym mowa.");
        var here = town.indexIn(data);

        assertThat(town.finds(here, "pl", "kurs polskiego")).containsExactly("/title", "/text", "/half", "/slip");
        here.close();
    }
}
