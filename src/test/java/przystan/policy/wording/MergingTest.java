package przystan.policy.wording;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static final String BASE = "The city runs courses.\nIt pays for books.\nIt helps with work.";

    @Test
    void changesOfDifferentParagraphsAreBothInTheProposal() {
        var merging = Merging.of(
                BASE, BASE.replace("courses", "free courses"), BASE.replace("helps with work", "helps to find work"));

        assertThat(merging.text()).isEqualTo("The city runs free courses.\nIt pays for books.\nIt helps to find work.");
        assertThat(merging.clashes()).isEmpty();
    }

    @Test
    void changesOfDifferentWordsInOneParagraphAreBothInTheProposal() {
        var merging = Merging.of(
                "The city runs courses for adults.",
                "The city runs free courses for adults.",
                "The city runs courses for adults and pupils.");

        assertThat(merging.text()).isEqualTo("The city runs free courses for adults and pupils.");
        assertThat(merging.clashes()).isEmpty();
    }

    @Test
    void whereBothChangedTheSameWordYoursIsProposedAndThePlaceIsNamed() {
        var merging = Merging.of("Ten courses a year.", "Twelve courses a year.", "Twenty courses a year.");

        assertThat(merging.text()).isEqualTo("Twelve courses a year.");
        assertThat(merging.clashes()).containsExactly(new Merging.Clash("Ten", "Twelve", "Twenty"));
    }

    @Test
    void paragraphsThatBothAddedAtTheEndAreBothProposed() {
        var merging = Merging.of(BASE + "\n", BASE + "\nMine.", BASE + "\nTheirs.");

        assertThat(merging.text()).isEqualTo(BASE + "\nTheirs.\nMine.");
        assertThat(merging.clashes()).hasSize(1);
    }

    @Test
    void aParagraphThatOneRemovedIsGoneWhenTheOtherLeftItAlone() {
        var merging = Merging.of(BASE, BASE.replace("It pays for books.\n", ""), BASE.replace("work", "a job"));

        assertThat(merging.text()).isEqualTo("The city runs courses.\nIt helps with a job.");
    }

    @Property
    void whoChangedNothingTakesWhatTheOtherSays(@ForAll("texts") String base, @ForAll("texts") String changed) {
        assertThat(Merging.of(base, base, changed).text()).isEqualTo(changed);
        assertThat(Merging.of(base, changed, base).text()).isEqualTo(changed);
        assertThat(Merging.of(base, base, changed).clashes()).isEmpty();
    }

    @Property
    void twoWhoSayTheSameAgree(@ForAll("texts") String base, @ForAll("texts") String changed) {
        assertThat(Merging.of(base, changed, changed)).isEqualTo(new Merging(changed, java.util.List.of()));
    }

    @Property
    void bothSidesMeetTheSameClashes(
            @ForAll("texts") String base, @ForAll("texts") String yours, @ForAll("texts") String theirs) {
        assertThat(Merging.of(base, theirs, yours).clashes())
                .hasSameSizeAs(Merging.of(base, yours, theirs).clashes());
    }

    @Property
    void withoutAClashItDoesNotMatterWhoCameFirst(
            @ForAll("texts") String base, @ForAll("texts") String yours, @ForAll("texts") String theirs) {
        var merging = Merging.of(base, yours, theirs);
        if (merging.clashes().isEmpty()) {
            assertThat(Merging.of(base, theirs, yours).text()).isEqualTo(merging.text());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("city", "pays", "helps", " ", " ", "\n", ".")
                .list()
                .ofMaxSize(14)
                .map(words -> String.join("", words));
    }
}
