package przystan.governance.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.RunningCity;

class BodyPagesTest {

    @Test
    void theListShowsPartsBelowTheBodyTheyBelongTo() {
        var page = RunningCity.gets("/gdansk/en/bodies").page();

        assertThat(page.select("section[aria-labelledby=bodies] > ul > li > a").eachText())
                .contains("MII Implementation Team", "Immigrants' Council")
                .doesNotContain("Steering Committee");
        assertThat(page.select("section[aria-labelledby=bodies] li:has(> a[href$=/mii-implementation-team]) ul a")
                        .eachText())
                .containsExactly("Steering Committee", "Management Group", "Integration and Migration Forum");
    }

    @Test
    void theListNamesTheGroupsOfTheForum() {
        var groups = RunningCity.gets("/gdansk/pl/bodies").page().select("section[aria-labelledby=groups] > ul > li");

        assertThat(groups).hasSize(11);
        assertThat(groups.eachText().getFirst()).startsWith("edukacja szkolna");
    }

    @Test
    void aTownWithoutGroupsDoesNotSpeakOfThem() {
        assertThat(RunningCity.gets("/lindhem/sv/bodies").page().select("#groups"))
                .isEmpty();
    }

    @Test
    void aBodySaysForWhatTimeItWasRecorded() {
        assertThat(RunningCity.gets("/gdansk/en/bodies/steering-committee")
                        .page()
                        .select(".pz-notice strong")
                        .text())
                .isEqualTo("This is how it stood: 2015–2017.");
    }

    @Test
    void aBodySaysWhoMeetsHowOften() {
        var page = RunningCity.gets("/gdansk/en/bodies/steering-committee").page();

        assertThat(fact(page, "How many members")).isEqualTo("25 people");
        assertThat(fact(page, "Meets")).isEqualTo("every 6 months, or more often");
        assertThat(fact(page, "Part of")).isEqualTo("MII Implementation Team");
        assertThat(fact(page, "Duty hours for residents")).isEqualTo("no");
    }

    @Test
    void aNumberThatCountsMoreThanPersonsSaysWhat() {
        var page = RunningCity.gets("/gdansk/en/bodies/integration-and-migration-forum")
                .page();

        assertThat(fact(page, "How many members")).isEqualTo("over 80: bodies and natural persons");
    }

    @Test
    void whatTheSourcesDoNotSayIsNotKnown() {
        var page = RunningCity.gets("/gdansk/en/bodies/city-council").page();

        assertThat(page.select("dl.pz-facts > div:has(> dd:matchesOwn(^not known$)) > dt")
                        .eachText())
                .contains("How many members", "Meets", "Began its work", "Duty hours for residents", "Minutes");
    }

    @Test
    void nothingIsCalledLate() {
        assertThat(RunningCity.gets("/gdansk/en/bodies/steering-committee")
                        .page()
                        .select("[data-state=late]"))
                .isEmpty();
    }

    @Test
    void minutesAreALinkOutOfTheSite() {
        var page = RunningCity.gets("/gdansk/pl/bodies/immigrants-council").page();

        assertThat(page.select("a[rel=external]").attr("href")).startsWith("https://bip.gdansk.pl/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mii-implementation-team",
                "steering-committee",
                "management-group",
                "integration-and-migration-forum",
                "immigrants-council",
                "mii-coordinator",
                "mii-creation-team",
                "mayor-of-gdansk-body",
                "city-council"
            })
    void everyBodyHasItsPageInEveryLanguage(String body) {
        for (var language : new String[] {"pl", "en", "uk", "ru", "be", "de", "ro", "ar"}) {
            var answer = RunningCity.gets("/gdansk/" + language + "/bodies/" + body);

            assertThat(answer.status()).as(language).isEqualTo(200);
            assertThat(answer.page().select("h1")).as(language).hasSize(1);
        }
    }

    @Test
    void anAreaNamesItsGroupOfTheForum() {
        var page = RunningCity.gets("/gdansk/en/model/areas/security").page();

        assertThat(page.select("section[aria-labelledby=forum-group] li").text())
                .isEqualTo("violence and discrimination");
    }

    @Test
    void aBodyOfAnotherTownIsNotHere() {
        assertThat(RunningCity.gets("/gdansk/en/bodies/newcomers-council").status())
                .isEqualTo(404);
    }

    private static String fact(Document page, String name) {
        return page.select("dl.pz-facts > div").stream()
                .filter(row -> row.select("dt").text().equals(name))
                .map(row -> row.select("dd").text())
                .findFirst()
                .orElse("");
    }
}
