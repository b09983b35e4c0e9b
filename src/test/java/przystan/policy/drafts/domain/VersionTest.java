package przystan.policy.drafts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import przystan.policy.drafts.domain.Version.Adopted;
import przystan.policy.drafts.domain.Version.AdoptionOutcome.Accepted;
import przystan.policy.drafts.domain.Version.AdoptionOutcome.Refused;
import przystan.policy.drafts.domain.Version.Decision;
import przystan.policy.drafts.domain.Version.Draft;
import przystan.policy.drafts.domain.Version.Refusal;

/// What a city allows with a version.
class VersionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Adopted FIRST = new Adopted(new VersionId("model", 1), decision(LocalDate.of(2016, 6, 30)));
    private static final Draft DRAFT = new Draft(new VersionId("model", 2), Optional.of(FIRST));

    @Test
    void aDraftWhoseChangesHaveReasonsIsAdoptedAndTheVersionBeforeGivesWay() {
        assertThat(DRAFT.adopt(decision(TODAY), amendments("bo tak prosili mieszkańcy"), TODAY))
                .isInstanceOfSatisfying(Accepted.class, accepted -> {
                    assertThat(accepted.version().id().number()).isEqualTo(2);
                    assertThat(accepted.before()).contains(FIRST.giveWay());
                });
    }

    @Test
    void aDateThatHasNotComeOrIsBeforeTheVersionReplacedIsRefused() {
        assertThat(refusal(decision(TODAY.plusDays(1)), amendments("r"))).isEqualTo(Refusal.DATE_IN_FUTURE);
        assertThat(refusal(decision(LocalDate.of(2016, 6, 29)), amendments("r")))
                .isEqualTo(Refusal.DATE_BEFORE_REPLACED);
    }

    @Test
    void aChangeWithoutAReasonIsNamed() {
        var outcome = DRAFT.adopt(decision(TODAY), amendments(""), TODAY);

        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.hindrance().refusal()).isEqualTo(Refusal.REASONS_MISSING);
            assertThat(refused.hindrance().about())
                    .extracting(Amendments.Amendment::key)
                    .containsExactly(new ItemKey(ItemKind.GOAL, "one"));
        });
    }

    @Test
    void aDraftThatChangesNothingOrSaysNothingIsRefused() {
        var same = Amendments.between(List.of(goal("A", "")), List.of(goal("A", "")), Map.of());

        assertThat(refusal(decision(TODAY), same)).isEqualTo(Refusal.NOTHING_CHANGED);
        assertThat(refusal(decision(TODAY), Amendments.between(List.of(), List.of(), Map.of())))
                .isEqualTo(Refusal.NOTHING_SAID);
    }

    @Test
    void theFirstVersionOfADocumentNeedsNoReasons() {
        var first = new Draft(new VersionId("model", 1), Optional.empty());

        assertThat(first.adopt(decision(TODAY), Amendments.between(List.of(), List.of(goal("A", "")), Map.of()), TODAY))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void anOrderAloneIsNoAmendment() {
        var moved = new Item(new ItemKey(ItemKind.GOAL, "one"), 9, goal("A", "").wording(), 0, Map.of());

        assertThat(Amendments.between(List.of(goal("A", "")), List.of(moved), Map.of())
                        .list())
                .isEmpty();
    }

    @Test
    void choicesOfTwoPeopleAreMergedOneByOneAndOneChoiceIsADecision() {
        var base = new Wording(Map.of("responsible", "a\nb", "area", "housing", "name.pl", "Zadanie"));
        var theirs = base.with(Map.of("responsible", "a\nb\nc", "area", "sport"));

        var merge = ItemMerge.of(
                ItemKind.TASK, Map.of("responsible", "b", "area", "culture", "name.pl", "Zadanie"), base, theirs);

        assertThat(merge.proposal())
                .containsEntry("responsible", "b\nc")
                .containsEntry("area", "culture")
                .containsEntry("name.pl", "Zadanie");
        assertThat(merge.meetings())
                .extracting(ItemMerge.Meeting::cell, ItemMerge.Meeting::clashing)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("area", ItemMerge.Clashing.YES),
                        org.assertj.core.api.Assertions.tuple("responsible", ItemMerge.Clashing.NO));
    }

    private static Refusal refusal(Decision decision, Amendments amendments) {
        return ((Refused) DRAFT.adopt(decision, amendments, TODAY)).hindrance().refusal();
    }

    private static Decision decision(LocalDate on) {
        return new Decision(on, "city-council", "XXIV/123/26");
    }

    private static Amendments amendments(String reason) {
        return Amendments.between(List.of(goal("A", "")), List.of(goal("B", reason)), Map.of());
    }

    private static Item goal(String name, String reason) {
        return new Item(
                new ItemKey(ItemKind.GOAL, "one"),
                1,
                new Wording(Map.of("name.pl", name, "area", "housing", "reason.pl", reason)),
                0,
                Map.of());
    }
}
