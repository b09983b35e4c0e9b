package przystan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import przystan.DeskWalk.Visited;
import przystan.policy.drafts.DraftTown;

/// Every page of the desk, as people of several roles come to it.
class DeskPagesTest {

    /// Addresses that give a file and no page.
    private static final Set<String> FILES = Set.of("/{unit}/{lang}/desk/files/{file}");

    @Test
    void everyAddressOfTheDeskWasOpened() {
        var missed = new TreeSet<>(DeskWalk.addresses("/{unit}/{lang}/desk"));
        missed.removeAll(FILES);
        DeskWalk.visited().forEach(visit -> missed.remove(visit.address()));

        assertThat(missed).as("addresses to which no way of the desk leads").isEmpty();
    }

    @Test
    void everyWayLeadsSomewhere() {
        assertThat(DeskWalk.visited())
                .allSatisfy(visit -> assertThat(visit.answer().status())
                        .as(visit.email() + " " + visit.path())
                        .isEqualTo(200));
    }

    @Test
    void everyPageHasATitleOneHeadingAndItsLandmarks() {
        var soft = new SoftAssertions();
        pages().forEach(visit -> {
            var page = visit.answer().page();
            soft.assertThat(page.title()).as(visit.path()).matches("(?s).+ – .+ – .+ – Przystań");
            soft.assertThat(page.select("h1")).as(visit.path() + " h1").hasSize(1);
            soft.assertThat(page.select("main#main")).as(visit.path() + " main").hasSize(1);
            soft.assertThat(page.select(".pz-desk-nav [aria-current]").size())
                    .as(visit.path() + " is at one place")
                    .isLessThanOrEqualTo(1);
            var before = 0;
            for (var heading : page.select("main h1, main h2, main h3, main h4")) {
                var level = heading.tagName().charAt(1) - '0';
                soft.assertThat(level).as(visit.path() + ": " + heading.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
            soft.assertThat(page.select("[id]").eachAttr("id")).as(visit.path()).doesNotHaveDuplicates();
            soft.assertThat(page.select("script:not([src]), style, [style], [onclick], iframe"))
                    .as(visit.path())
                    .isEmpty();
        });
        soft.assertAll();
    }

    @Test
    void everyPageCanBeReadInTheOtherLanguageAtTheSamePlace() {
        pages().filter(visit -> visit.path().startsWith("/obchodowo/pl"))
                .forEach(visit -> assertThat(visit.answer()
                                .page()
                                .select(".pz-desk-bar a[hreflang=en]")
                                .attr("href"))
                        .isEqualTo(visit.path().replaceFirst("/pl/", "/en/")));
    }

    @Test
    void whoReadsALanguageThatTheDeskDoesNotSpeakIsLedToOneThatItDoes() {
        var coordinator = Colleague.signedIn(DraftTown.COORDINATOR);

        assertThat(coordinator.gets("/gdansk/ar/desk/account?a=b").header("Location"))
                .isEqualTo("/gdansk/pl/desk/account?a=b");
        assertThat(coordinator.gets("/lindhem/sv/desk").header("Location")).isEqualTo("/lindhem/en/desk");
        assertThat(Colleague.nobody().gets("/gdansk/ar/desk").header("Location"))
                .as("the page for signing in speaks it")
                .startsWith("/gdansk/ar/sign-in");
    }

    @Test
    void theCheckerFindsNoErrorInAnyKindOfPage() {
        var kinds = new HashSet<String>();
        pages().filter(visit -> kinds.add(visit.address()))
                .forEach(visit -> assertThat(NuChecker.errors(visit.answer().text()))
                        .as(visit.path())
                        .isEmpty());
    }

    private static Stream<Visited> pages() {
        return DeskWalk.visited().stream().filter(Visited::isPage);
    }
}
