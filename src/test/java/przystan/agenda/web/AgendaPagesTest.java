package przystan.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.RunningCity;
import przystan.texts.Language;
import przystan.texts.StatedDate;
import przystan.texts.Texts;
import przystan.texts.Words;

class AgendaPagesTest {

    private final Words english = RunningCity.part(Texts.class).in(new Language("en"));

    @Test
    void theNewestYearComesFirstAndWhatHasNoDateLast() {
        var page = RunningCity.gets("/gdansk/en/agenda").page();

        assertThat(page.select("main h2").eachText()).containsExactly("2017", "2016", "2015", "Date not known");
        assertThat(page.select("main ul.pz-list > li")).hasSize(15);
    }

    @Test
    void theListSaysThatItIsArchiveMaterialAndWhereToAskForHelp() {
        var notice = RunningCity.gets("/lindhem/en/agenda").page().select(".pz-notice");

        assertThat(notice.text()).startsWith("This is archive material. It describes the state of 2023–2025.");
        assertThat(notice.select("a").attr("href")).isEqualTo("/lindhem/en/accessibility/request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "x", "1.5"})
    void aPageThatTheListDoesNotHaveIsRefused(String page) {
        assertThat(RunningCity.gets("/gdansk/pl/agenda?page=" + page).status()).isEqualTo(400);
    }

    @Test
    void anEventIsAsExactAsItsSource() {
        assertThat(fact(RunningCity.gets("/gdansk/en/agenda/event-team-inauguration-2015"), "Date"))
                .isEqualTo(english.date(new StatedDate.Month(YearMonth.of(2015, 5))));
        assertThat(fact(RunningCity.gets("/gdansk/en/agenda/event-orientation-week"), "Date"))
                .isEqualTo("not known");
        assertThat(fact(RunningCity.gets("/lindhem/en/agenda/event-open-meeting-2024"), "Date"))
                .isEqualTo(english.date(LocalDate.of(2024, 3, 7)) + ", from 18:00");
    }

    @Test
    void anEventWithoutADateDoesNotClaimAYear() {
        assertThat(RunningCity.gets("/gdansk/en/agenda/event-orientation-week")
                        .page()
                        .select(".pz-notice p")
                        .text())
                .isEqualTo("This is archive material. If it is hard for you to read, ask for an accessible version.");
    }

    @Test
    void aNumberThatWasOnlyAnnouncedSaysSo() {
        assertThat(fact(RunningCity.gets("/gdansk/en/agenda/event-integrating-cities-2017"), "How many people"))
                .isEqualTo("over 300 people (as announced beforehand)");
    }

    @Test
    void anEventOfSeveralDaysSaysWhenAndWhereEachWas() {
        var days = RunningCity.gets("/gdansk/en/agenda/event-integrating-cities-2017")
                .page()
                .select("section[aria-labelledby=days] li");

        assertThat(days.eachText())
                .containsExactly(
                        english.date(LocalDate.of(2017, 6, 29))
                                + ", from 13:30 European Solidarity Centre Pl. Solidarności 1, Gdańsk",
                        english.date(LocalDate.of(2017, 6, 30))
                                + ", from 10:00 Stadion Energa Gdańsk ul. Pokoleń Lechii Gdańsk 1, Gdańsk");
    }

    @Test
    void anEventLeadsToThoseBehindIt() {
        var evening =
                RunningCity.gets("/lindhem/en/agenda/event-jobs-evening-2024").page();
        var start = RunningCity.gets("/lindhem/en/agenda/event-steering-group-start-2023")
                .page();

        assertThat(evening.select("section[aria-labelledby=hosts] a").eachAttr("href"))
                .containsExactly(
                        "/lindhem/en/organisations/lindhem-business-network",
                        "/lindhem/en/organisations/lindhem-adult-school");
        assertThat(start.select("section[aria-labelledby=bodies] a").eachAttr("href"))
                .containsExactly("/lindhem/en/bodies/integration-steering-group");
    }

    @Test
    void anEventOfAnotherTownIsNotHere() {
        assertThat(RunningCity.gets("/gdansk/en/agenda/event-jobs-evening-2024").status())
                .isEqualTo(404);
    }

    @Test
    void everyEventInTheListHasItsPage() {
        for (var link : RunningCity.gets("/gdansk/ar/agenda").page().select("main ul.pz-list > li > a")) {
            var answer = RunningCity.gets(link.attr("href"));

            assertThat(answer.status()).as(link.attr("href")).isEqualTo(200);
            assertThat(answer.page().select("h1")).hasSize(1);
        }
    }

    private static String fact(RunningCity.Answer answer, String name) {
        Document page = answer.page();
        return page.select("dl.pz-facts > div").stream()
                .filter(row -> row.select("dt").text().equals(name))
                .map(row -> row.select("dd").text())
                .findFirst()
                .orElse("");
    }
}
