package przystan.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.Colleague;
import przystan.RunningCity;

class ProcessingTest {

    private final Colleague officer = Colleague.signedIn("iod@gdansk.example");

    @Test
    void theOfficerReadsWhatEveryModuleDoesWithPersonalData() {
        var page = officer.gets("/gdansk/pl/desk/processing").page();

        assertThat(page.select("tbody th[scope=row]").eachText())
                .containsSubsequence(
                        "Konta osób, które tu pracują",
                        "Logowanie",
                        "Rejestr czynności",
                        "Listy pocztą elektroniczną",
                        "Pliki",
                        "Prośby o wersję dostępną");
        assertThat(page.select("tbody tr").first().text())
                .contains("art. 6 ust. 1 lit. e")
                .contains("90 dni");
    }

    @Test
    void theFileHasALineForEachActivity() {
        var rows = officer.gets("/gdansk/pl/desk/processing")
                .page()
                .select("tbody tr")
                .size();
        var file = officer.gets("/gdansk/pl/desk/processing.csv");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.text().lines()).hasSize(rows + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gdansk/pl",
                "/gdansk/uk",
                "/gdansk/ru",
                "/gdansk/be",
                "/gdansk/en",
                "/lindhem/ar",
                "/lindhem/sv"
            })
    void whoeverWorksHereIsToldInTheirLanguageWhatIsDoneWithTheirData(String city) {
        var page = RunningCity.gets(city + "/privacy").page();

        var ofStaff = page.select("section[aria-labelledby=staff]");
        assertThat(ofStaff.select("h3")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(ofStaff.select("dl").first().select("dd")).hasSize(5);
        assertThat(ofStaff.select("[lang]"))
                .as("texts said in another language")
                .isEmpty();
    }
}
