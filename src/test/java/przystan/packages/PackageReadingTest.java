package przystan.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static przystan.packages.WrittenPackage.fault;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.texts.Language;

/// What a part that reads a record is told, and which faults it causes without knowing of them.
class PackageReadingTest {

    @TempDir
    Path folder;

    private WrittenPackage written;
    private PackageFolder opened = PackageFolder.of("none", List.of());

    @BeforeEach
    void write() {
        written = new WrittenPackage(folder);
    }

    @Test
    void aRecordIsReadFieldByField() {
        var thing = thing("""
                name: {pl: "Rzecz", en: Thing}
                abbreviation: MII
                date: "2016-06-30"
                time: "09:00"
                every: P6M
                seats: 31
                share: 12.5
                amount: 381000
                currency: PLN
                paid: true
                kind: ngo
                language: sr-Latn
                url: "https://www.gdansk.pl/migracje,a,1"
                email: office@city.example
                unknown: null
                offers: [{pl: "rada"}, null, {en: "advice"}]
                adoption: {url: "https://bip.gdansk.pl"}
                """);

        assertThat(thing.id()).isEqualTo("thing");
        assertThat(thing.localized("name").byTag()).containsExactly(Map.entry("pl", "Rzecz"), Map.entry("en", "Thing"));
        assertThat(thing.text("abbreviation")).isEqualTo("MII");
        assertThat(thing.day("date")).isEqualTo(LocalDate.of(2016, 6, 30));
        assertThat(thing.optionalTime("time")).contains(LocalTime.of(9, 0));
        assertThat(thing.period("every")).isEqualTo(Period.ofMonths(6));
        assertThat(thing.count("seats")).isEqualTo(31);
        assertThat(thing.number("share")).isEqualTo(new BigDecimal("12.5"));
        assertThat(thing.money("amount")).isEqualTo(new Money(new BigDecimal(381_000), "PLN"));
        assertThat(thing.optionalYes("paid")).contains(true);
        assertThat(thing.oneOf("kind", Set.of("ngo", "city-unit"))).isEqualTo("ngo");
        assertThat(thing.language("language")).isEqualTo(new Language("sr-Latn"));
        assertThat(thing.optionalWebAddress("url")).contains("https://www.gdansk.pl/migracje,a,1");
        assertThat(thing.optionalEmail("email")).contains("office@city.example");
        assertThat(thing.optionalText("unknown")).isEmpty();
        assertThat(thing.optionalLocalized("absent").isEmpty()).isTrue();
        assertThat(thing.values("offers")).hasSize(2);
        assertThat(thing.item("adoption").text("url")).isEqualTo("https://bip.gdansk.pl");
        assertThat(opened.faults().all()).isEmpty();
    }

    @Test
    void wordsThatOtherYamlTakesForSomethingElseStayWords() {
        var thing = thing("country: NO\nword: \"null\"\nnumber: 007");

        assertThat(thing.text("country")).isEqualTo("NO");
        assertThat(thing.text("word")).isEqualTo("null");
        assertThat(thing.text("number")).isEqualTo("007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-06-30", "2016-06", "2016", "2016-03-07/2016-03-08", "2017/2018", "2024-02-29"})
    void datesAreAsExactAsTheirSource(String date) {
        assertThat(faultsOf("date: \"" + date + "\"", thing -> thing.date("date")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-02-29            | date-day       | 28 2023-02-28 2023-02",
                "2023-13-01            | date-month     | 13",
                "2023-00               | date-month     | 0",
                "30.06.2016            | date-form-near | 2016-06-30",
                "2016-6-3              | date-form-near | 2016-06-03",
                "2016/06/30            | date-form-near | 2016-06-30",
                "2016-6                | date-form-near | 2016-06",
                "2016-06-30/2016-06-01 | date-order     | 2016-06-01/2016-06-30",
                "31.02.2016            | date-form      |",
                "June 2016             | date-form      |",
                "0016                  | date-form      |",
                "２０１６                  | date-form      |",
            })
    void aDateThatIsNoneIsRefusedWithWhatWouldBeRight(String date, String what, String right) {
        var arguments = new ArrayList<Object>(List.of(date));
        if (right != null) {
            for (var argument : right.split(" ")) {
                arguments.add(argument.matches("\\d{1,2}") ? (Object) Integer.valueOf(argument) : argument);
            }
        }

        assertThat(faultsOf("date: \"" + date + "\"", thing -> thing.date("date")))
                .containsExactly(fault("things.yaml:3", what, arguments.toArray()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | missing-key     | name",
                "nmae: {pl: a}               | misspelt-key    | name nmae",
                "name: null                  | missing-value   | name",
                "name: Gdańsk                | shape.localized | name",
                "name: {}                    | no-language     | name",
                "name: {ua: a}               | language        | ua",
                "name: {pl_PL: a}            | language        | pl_PL",
                "name: {PL: a}               | language        | PL",
                "'name: {pl: \"\"}'          | empty-text      | name.pl",
                "'name: {pl: \"  \"}'        | empty-text      | name.pl",
                "name: {pl: [a]}             | shape.text      | name.pl",
            })
    void aLocalizedTextIsAMapOfLanguagesWithWords(String field, String what, String arguments) {
        assertThat(faultsOf(field, thing -> thing.localized("name"))).contains(anyFault(what, arguments));
    }

    @Test
    void aLanguageThatIsNotKnownYetIsLeftOut() {
        var thing = thing("name: {pl: Rzecz, uk: null}");

        assertThat(thing.localized("name").byTag()).containsOnlyKeys("pl");
        assertThat(opened.faults().all()).isEmpty();
    }

    @Test
    void eachShapeIsCheckedAndNamed() {
        refused("seats: many", "count many", thing -> thing.count("seats"));
        refused("seats: -1", "count -1", thing -> thing.count("seats"));
        refused("seats: ١٢", "count ١٢", thing -> thing.count("seats"));
        refused("share: 12,5", "number 12,5", thing -> thing.number("share"));
        refused("amount: -5\ncurrency: PLN", "negative -5", thing -> thing.money("amount"));
        refused("amount: 5\ncurrency: złoty", "currency złoty", thing -> thing.money("amount"));
        refused("amount: 5", "missing-key currency", thing -> thing.money("amount"));
        refused("time: 9:00", "time 9:00", thing -> thing.optionalTime("time"));
        refused("time: \"24:00\"", "time 24:00", thing -> thing.optionalTime("time"));
        refused("every: 6 months", "period 6 months", thing -> thing.optionalPeriod("every"));
        refused("paid: \"no\"", "yes no", thing -> thing.optionalYes("paid"));
        refused("date: 2016-06", "not-a-day 2016-06", thing -> thing.optionalDay("date"));
        refused("url: www.gdansk.pl", "web-address www.gdansk.pl", thing -> thing.optionalWebAddress("url"));
        refused("url: \"javascript:alert(1)\"", "web-address javascript:alert(1)", t -> t.optionalWebAddress("url"));
        refused("email: office", "email office", thing -> thing.optionalEmail("email"));
        refused("name: [a]", "shape.text name", thing -> thing.text("name"));
        refused("date: [2016]", "shape.date date", thing -> thing.date("date"));
        refused("parts: one", "shape.list parts", thing -> thing.values("parts"));
        refused("parts: one", "shape.map parts", thing -> thing.item("parts").text("inner"));
        refused("kind: ngos", "unknown-word-near ngos ngo", thing -> thing.oneOf("kind", Set.of("ngo", "city-unit")));
        assertThat(faultsOf("kind: school", thing -> thing.oneOf("kind", Set.of("ngo", "city-unit"))))
                .containsExactly(fault("things.yaml:3", "unknown-word", "school", "city-unit, ngo"));
    }

    @Test
    void aTextHasRoomForTenThousandCharactersUnlessItsReaderSaysOtherwise() {
        var long10000 = "🙂".repeat(10_000);
        assertThat(thing("name: " + long10000).text("name")).isEqualTo(long10000);
        assertThat(faultsOf("name: " + long10000 + "a", thing -> thing.text("name")))
                .containsExactly(fault("things.yaml:3", "text-too-long", "name", 10_001, 10_000));
        assertThat(faultsOf("name: abc", thing -> thing.text("name", 2)))
                .containsExactly(fault("things.yaml:3", "text-too-long", "name", 3, 2));
        assertThat(thing("note: " + "a".repeat(20_000)).required("note").text(20_000))
                .hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż AĄBCĆDEĘFGHIJKLŁMNŃOÓPQRSŚTUVWXYZŹŻ",
                "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ м’ята п'ять",
                "ابتثجحخدذرزسشصضطظعغفقكلمنهوي ءآأؤإئةى ًٌٍَُِّْ ٠١٢٣٤٥٦٧٨٩ ، ؛ ؟",
                "می‌خواهم 👩‍👩‍👧‍👦 🏳️‍🌈 🇺🇦 e\u0301 \u200Fعربي\u200E",
                "<script>alert('1')</script> ${7*7} {{x}} ' OR 1=1 -- \\ / & < > @import",
            })
    void everyLetterSurvivesReadingAndKeepingUnchanged(String text) {
        var read = thing("name: {pl: \"" + text.replace("\\", "\\\\") + "\"}").localized("name");
        var kept = Content.ofJson(Content.EMPTY.with("name", read).json());

        assertThat(read.byTag()).containsEntry("pl", text);
        assertThat(kept.localized("name")).isEqualTo(read);
        assertThat(opened.faults().all()).isEmpty();
    }

    @Test
    void aTextOverSeveralLinesKeepsThem() {
        assertThat(thing("text: |\n  one\n  two\n").text("text")).isEqualTo("one\ntwo\n");
    }

    @Test
    void keysThatNobodyAsksForAreFactsNotUsedYet() {
        thing("name: {pl: a}\nfavourite_colour: [[blue]]").localized("name");

        assertThat(opened.faults().all()).isEmpty();
    }

    @Test
    void aFaultNamesTheRecordEvenFromWithinIt() {
        opened = written.file("things.yaml", "things:\n  - id: thing\n    adoption:\n      date: never")
                .open();

        opened.items("things").getFirst().item("adoption").date("date");

        assertThat(opened.faults().all())
                .containsExactly(
                        new Fault(new Place("things.yaml", 4), "thing", "packages.fault.date-form", List.of("never")));
    }

    @Test
    void sectionsAreGatheredFromAllFilesAndKeptTogetherWithinOne() {
        opened = written.file("one.yaml", "model: {id: first}\nareas: [{id: a}, {id: b}]")
                .file("two.yaml", "model: {id: second}\nareas: [{id: c}]\nempty: null")
                .open();

        assertThat(opened.items("areas")).extracting(Item::id).containsExactly("a", "b", "c");
        assertThat(opened.filesWith("model"))
                .extracting(
                        file -> file.item("model").id() + file.items("areas").size())
                .containsExactly("first2", "second1");
        assertThat(opened.items("empty")).isEmpty();
        assertThat(opened.map("model")).isPresent();
        assertThat(WrittenPackage.faults(opened))
                .containsExactly(fault("two.yaml:1", "second-section", "model", "one.yaml:1"));
    }

    @Test
    void aMisspeltSectionIsNotTakenForRemovedRecords() {
        opened = written.file("bodies.yaml", "meta: {}\nbodeis: [{id: council}]\nplaces: []")
                .open();
        opened.items("bodies");

        opened.conclude();

        assertThat(WrittenPackage.faults(opened))
                .containsExactly(fault("bodies.yaml:2", "misspelt-section", "bodeis", "bodies"));
    }

    private void refused(String field, String expected, Consumer<Item> reading) {
        var words = expected.split(" ", 2);
        assertThat(faultsOf(field, thing -> {
                    reading.accept(thing);
                    return "";
                }))
                .as(field)
                .hasSize(1)
                .first()
                .extracting(fault -> fault.toList().get(1), fault -> argumentsOf(fault))
                .containsExactly("packages.fault." + words[0], words[1]);
    }

    private List<Tuple> faultsOf(String field, Function<Item, ?> reading) {
        assertThat(reading.apply(thing(field))).isNotNull();
        return WrittenPackage.faults(opened);
    }

    /// The only record of a list `things`, which has this field.
    private Item thing(String field) {
        opened = written.file("things.yaml", "things:\n  - id: thing\n    " + field.replace("\n", "\n    ") + "\n")
                .open();
        return opened.items("things").getFirst();
    }

    private static String argumentsOf(Tuple fault) {
        return String.join(
                " ",
                ((List<?>) fault.toList().get(2)).stream().map(String::valueOf).toList());
    }

    private static Tuple anyFault(String what, String arguments) {
        var line = what.startsWith("missing-key") || what.startsWith("misspelt") ? 2 : 3;
        return Tuple.tuple("things.yaml:" + line, "packages.fault." + what, List.of((Object[]) arguments.split(" ")));
    }
}
