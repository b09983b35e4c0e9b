package przystan.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.RunningCity;
import przystan.texts.Language;
import przystan.texts.Texts;
import przystan.texts.Words;

class OrganisationPagesTest {

    private final Words polish = RunningCity.part(Texts.class).in(new Language("pl"));

    @Test
    void theListShowsThirtyOrganisationsAndLeadsToTheRest() {
        var first = RunningCity.gets("/gdansk/pl/organisations").page();
        var second = RunningCity.gets("/gdansk/pl/organisations?page=2").page();

        assertThat(first.select("h1").text()).isEqualTo(polish.say("organisations.title"));
        assertThat(first.select("main ul.pz-list > li")).hasSize(30);
        assertThat(second.select("main ul.pz-list > li")).hasSize(28);
        assertThat(first.select("main a[rel=next]").attr("href")).isEqualTo("/gdansk/pl/organisations?page=2");
        assertThat(first.select("main a[rel=prev]")).isEmpty();
        assertThat(second.select("main a[rel=prev]").attr("href")).isEqualTo("/gdansk/pl/organisations?page=1");
        assertThat(second.select("main a[rel=next]")).isEmpty();
    }

    @Test
    void theListIsInTheOrderOfTheReadersDictionary() {
        var names = RunningCity.gets("/gdansk/pl/organisations").page().select("main ul.pz-list > li > a:first-child");

        assertThat(names.eachText()).isSortedAccordingTo(polish.order());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk", "ru", "be", "de", "ro", "ar"})
    void everyLanguageHasTheList(String language) {
        assertThat(RunningCity.gets("/gdansk/" + language + "/organisations").status())
                .isEqualTo(200);
    }

    @Test
    void theListIsNarrowedByKind() {
        var page = RunningCity.gets("/gdansk/pl/organisations?kind=university").page();

        assertThat(page.select("main ul.pz-list > li .pz-quiet").eachText())
                .isNotEmpty()
                .allMatch("uczelnia"::equals);
        assertThat(page.select("select#kind option[selected]").attr("value")).isEqualTo("university");
    }

    @Test
    void theListIsNarrowedByArea() {
        var page = RunningCity.gets("/lindhem/en/organisations?area=homes").page();

        assertThat(page.select("main ul.pz-list > li > a:first-child").eachText())
                .contains("Lindhem Harbour Homes")
                .doesNotContain("Lindhem Library");
    }

    @ParameterizedTest
    @ValueSource(strings = {"area=castle", "kind=castle", "page=0", "page=3", "page=-1", "page=x", "page=99999999999"})
    void aChoiceThatNoLinkOffersIsRefused(String query) {
        assertThat(RunningCity.gets("/gdansk/pl/organisations?" + query).status())
                .isEqualTo(400);
    }

    @Test
    void factsOfATimeThatIsOverAreArchiveMaterialAndSayOfWhen() {
        var old = RunningCity.gets("/gdansk/en/organisations/umg").page().select("main .pz-notice");
        var oldList = RunningCity.gets("/gdansk/en/organisations").page().select("main .pz-notice");
        var lasting = RunningCity.gets("/lindhem/en/organisations/new-residents-unit");

        assertThat(old.text()).startsWith("This is archive material. It describes the state of 2015–2017.");
        assertThat(old.select("a").attr("href")).isEqualTo("/gdansk/en/accessibility/request");
        assertThat(oldList.text()).isEqualTo(old.text());
        assertThat(lasting.status()).isEqualTo(200);
        assertThat(lasting.page().select("main .pz-notice")).isEmpty();
    }

    @Test
    void aChoiceThatNothingFitsSaysSoAndLeadsBack() {
        var answer = RunningCity.gets("/lindhem/en/organisations?area=homes&kind=folk-high-school");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("main .pz-empty a").attr("href")).isEqualTo("/lindhem/en/organisations");
    }

    @Test
    void anOrganisationSaysWhatItOffersAndWhereThatIsFrom() {
        var page =
                RunningCity.gets("/lindhem/en/organisations/new-residents-unit").page();

        assertThat(page.select("h1").text()).isEqualTo("New Residents Unit (ENI)");
        assertThat(page.select("section[aria-labelledby=offers] li").eachText())
                .containsExactly("welcome talk and your own contact person", "coordination of the programme");
        assertThat(page.select("main p.pz-quiet").eachText()).contains("Source: invented for the demonstration");
    }

    @Test
    void anOrganisationLeadsToOthersOfItsKind() {
        var page = RunningCity.gets("/lindhem/en/organisations/lindhem-library").page();

        assertThat(page.select("section[aria-labelledby=facts] a").eachAttr("href"))
                .contains("/lindhem/en/organisations?kind=cultural-institution");
    }

    @Test
    void aTextInAnotherLanguageIsMarked() {
        var note = RunningCity.gets("/gdansk/pl/organisations/cps").page().select("main p.pz-quiet span[lang=en]");

        assertThat(note.text()).isEqualTo("Abbreviation not spelled out in the source.");
    }

    @Test
    void anOrganisationOfAnotherTownIsNotHere() {
        assertThat(RunningCity.gets("/lindhem/en/organisations/lindhem-library").status())
                .isEqualTo(200);
        assertThat(RunningCity.gets("/gdansk/en/organisations/lindhem-library").status())
                .isEqualTo(404);
    }
}
