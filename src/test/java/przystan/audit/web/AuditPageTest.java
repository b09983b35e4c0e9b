package przystan.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import przystan.Colleague;
import przystan.RunningCity;
import przystan.access.PersonId;
import przystan.audit.Chronicle;
import przystan.audit.Deed;
import przystan.tenancy.UnitRegister;

/// The record as the data protection officer of Gdańsk meets it.
class AuditPageTest {

    private static final String PAGE = "/gdansk/pl/desk/audit";

    private final Chronicle gdansk = new Chronicle(
            RunningCity.part(UnitRegister.class).find("gdansk").orElseThrow().id());
    private final Colleague officer = Colleague.signedIn("iod@gdansk.example");
    private final String thing = UUID.randomUUID().toString();

    @Test
    void onlyTheDataProtectionOfficerComesIn() {
        assertThat(RunningCity.gets(PAGE).status()).isEqualTo(303);
        assertThat(RunningCity.gets(PAGE + ".csv").status()).isEqualTo(303);
        for (var other : new String[] {"administracja@gdansk.example", "koordynatorka@gdansk.example"}) {
            assertThat(Colleague.signedIn(other).gets(PAGE).status()).isEqualTo(403);
            assertThat(Colleague.signedIn(other).gets(PAGE + ".csv").status()).isEqualTo(403);
        }
        assertThat(officer.gets("/lindhem/en/desk/audit").status()).isEqualTo(403);
        assertThat(officer.gets("/gdansk/pl/desk").page().select("main a[href=" + PAGE + "]"))
                .hasSize(1);
    }

    @Test
    void anEntrySaysWhoDidWhatToWhomAndWhatWasThereBefore() {
        var olena = new PersonId(UUID.randomUUID());
        gdansk.records(changed().about(olena));

        var page = shown("?thing=" + thing);
        var entry = page.select("ol > li");

        assertThat(entry).hasSize(1);
        assertThat(entry.select("h3").text()).isEqualTo("test.thing.changed");
        assertThat(entry.select("dd").eachText())
                .anyMatch(text -> text.endsWith("praca z osobami"))
                .anyMatch(text -> text.contains(thing));
        assertThat(entry.select("tbody th, tbody td").eachText()).containsExactly("name", "old", "new");
        assertThat(entry.select("a[href*=about=" + olena.value() + "]")).hasSize(1);
        assertThat(entry.select("time").attr("datetime")).matches("20.*Z");
    }

    @Test
    void theOwnLookIsRecordedAndPutIntoWords() {
        shown("");

        var page = shown("?act=audit.act.register.seen");

        assertThat(page.select("ol > li h3").eachText()).contains("Otwarto rejestr czynności");
        assertThat(page.select("select#act option[selected]").text()).isEqualTo("Otwarto rejestr czynności");
    }

    @Test
    void aListWithoutEntriesSaysWhatToDo() {
        var page = shown("?thing=" + thing);

        assertThat(page.select("ol > li")).isEmpty();
        assertThat(page.select(".pz-empty").text()).startsWith("Żaden wpis nie pasuje.");
        assertThat(page.select(".pz-empty a").attr("href")).isEqualTo(PAGE);
    }

    @Test
    void moreThanAPageOfEntriesLeadsToTheOlderOnes() {
        gdansk.within(() -> {
            Chronicle.transactions().executeWithoutResult(_ -> {
                for (var number = 0; number < 60; number++) {
                    Chronicle.trail().record(Chronicle.BY, changed());
                }
            });
            return gdansk;
        });

        var first = shown("?thing=" + thing);
        var second = officer.gets(first.select("a[rel=next]").attr("href")).page();

        assertThat(first.select("ol > li")).hasSize(50);
        assertThat(second.select("ol > li")).hasSize(10);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void conditionsThatCannotBeAreMarkedAtTheirFields() {
        var answer = officer.gets(PAGE + "?who=Olena&from=2026-03-05&to=2026-03-01&about=" + UUID.randomUUID());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[role=alert] a").eachAttr("href")).containsExactly("#who", "#to");
        assertThat(answer.page().select("#who").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().select("#who").val()).isEqualTo("Olena");
        assertThat(officer.gets(PAGE + "?from=tomorrow").status()).isEqualTo(422);
        assertThat(officer.gets(PAGE + "?older=x").status()).isEqualTo(400);
        assertThat(officer.gets(PAGE + ".csv?who=Olena").status()).isEqualTo(400);
    }

    @Test
    void theFileHasTheSameEntriesAndCarriesNoFormulas() {
        gdansk.records(Deed.of("test.thing.changed", new Deed.Thing("test.thing", thing)));
        gdansk.records(Deed.of("test.thing.changed", new Deed.Thing("=1+1", thing))
                .changing(Map.of(), Map.of("name", "Ola, \"Ala\"")));

        var file = officer.gets(PAGE + ".csv?thing=" + thing);

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("audit-gdansk.csv");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        var lines = file.text().split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("\uFEFFwpis,czas,kto,");
        assertThat(lines[1]).contains(",'=1+1," + thing + ",").contains("\\\"\"Ala\\\"\"");
        assertThat(lines[2]).contains("test.thing.changed");
    }

    private Deed changed() {
        return Chronicle.deed(thing);
    }

    private Document shown(String query) {
        var answer = officer.gets(PAGE + query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer.page();
    }
}
