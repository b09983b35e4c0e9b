package przystan.packages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import przystan.packages.Content;
import przystan.packages.RecordKey;
import przystan.packages.SpokenTexts;
import przystan.packages.domain.ImportReport.Stayed;
import przystan.texts.Localized;

/// Importing again keeps what the desk edited and takes what the package changed.
class PartMergeTest {

    private static final RecordKey CWII = new RecordKey("organisation", "cwii");
    private static final Content A = Content.EMPTY.with("name", "a").with("areas", List.of("work"));
    private static final Content B = A.with("name", "b");
    private static final Content C = A.with("name", "c");

    @Test
    void aNewRecordIsAdded() {
        var merge = merge(null, null, A);

        assertThat(merge.changes().added()).containsEntry(CWII, A);
        assertThat(merge.stayed()).isEmpty();
    }

    @Test
    void whatOnlyThePackageChangedIsChanged() {
        assertThat(merge(A, A, B).changes().changed()).containsEntry(CWII, B);
    }

    @Test
    void whatOnlyTheDeskChangedStaysAndIsReported() {
        var merge = merge(A, B, A);

        assertThat(merge.changes().isEmpty()).isTrue();
        assertThat(merge.stayed()).containsExactly(new Stayed.Field(CWII, "name"));
    }

    @Test
    void whatBothChangedDifferentlyStaysAsTheDeskHasItAndIsAConflict() {
        var merge = merge(A, B, C);

        assertThat(merge.changes().isEmpty()).isTrue();
        assertThat(merge.stayed())
                .containsExactly(new Stayed.Conflict(CWII, new FieldMerge.Conflict("name", "b", "c")));
    }

    @Test
    void whatBothChangedAlikeIsDone() {
        var merge = merge(A, B, B);

        assertThat(merge.changes().isEmpty()).isTrue();
        assertThat(merge.stayed()).isEmpty();
    }

    @Test
    void twoFieldsOfOneRecordAreMergedApart() {
        var merge = merge(A, A.with("phone", "1"), A.with("areas", List.of("work", "health")));

        assertThat(merge.changes().changed())
                .containsEntry(CWII, A.with("phone", "1").with("areas", List.of("work", "health")));
        assertThat(merge.stayed()).containsExactly(new Stayed.Field(CWII, "phone"));
    }

    @Test
    void eachLanguageOfATextIsMergedApart() {
        var base = named(Map.of("pl", "Centrum", "en", "Centre"));
        var desk = named(Map.of("pl", "Centrum Wsparcia", "en", "Centre"));
        var pack = named(Map.of("pl", "Centrum", "en", "Support Centre", "uk", "Центр"));

        var merge = merge(base, desk, pack);

        assertThat(merge.changes().changed())
                .containsEntry(CWII, named(Map.of("pl", "Centrum Wsparcia", "en", "Support Centre", "uk", "Центр")));
        assertThat(merge.stayed()).containsExactly(new Stayed.Field(CWII, "name/pl"));
    }

    @Test
    void whatTheDeskEmptiedStaysEmpty() {
        var merge = merge(A.with("phone", "1"), A, A.with("phone", "1"));

        assertThat(merge.changes().isEmpty()).isTrue();
        assertThat(merge.stayed()).containsExactly(new Stayed.Field(CWII, "phone"));
    }

    @Test
    void whatThePackageNoLongerSaysIsEmptied() {
        assertThat(merge(A.with("phone", "1"), A.with("phone", "1"), A)
                        .changes()
                        .changed())
                .containsEntry(CWII, A);
    }

    @Test
    void aRecordThatTheDeskRemovedStaysRemovedAndIsReported() {
        var merge = merge(A, null, B);

        assertThat(merge.changes().isEmpty()).isTrue();
        assertThat(merge.stayed()).containsExactly(new Stayed.Removed(CWII));
        assertThat(merge.base()).containsEntry(CWII, B);
    }

    @Test
    void aRecordThatLeftThePackageIsRemovedUnlessTheDeskEditedIt() {
        assertThat(merge(A, A, null).changes().removed()).containsExactly(CWII);

        var edited = merge(A, B, null);
        assertThat(edited.changes().isEmpty()).isTrue();
        assertThat(edited.stayed()).containsExactly(new Stayed.Kept(CWII));
        assertThat(edited.base()).isEmpty();
    }

    @Test
    void aRecordThatBothRemovedIsGone() {
        var merge = merge(A, null, null);

        assertThat(merge.changes().isEmpty()).isTrue();
        assertThat(merge.stayed()).isEmpty();
    }

    @Test
    void aRecordThatTheDeskMadeItselfIsLeftAlone() {
        assertThat(merge(null, A, null).changes().isEmpty()).isTrue();
    }

    @Test
    void aRecordThatBothMadeKeepsTheDesksWordsAndGainsWhatItLacks() {
        var merge = merge(null, A, B.with("phone", "1"));

        assertThat(merge.changes().changed()).containsEntry(CWII, A.with("phone", "1"));
        assertThat(merge.stayed())
                .containsExactly(new Stayed.Conflict(CWII, new FieldMerge.Conflict("name", "a", "b")));
    }

    @Test
    void removedRecordsComeInTheOppositeOrderOfTheirReading() {
        var base = new LinkedHashMap<RecordKey, Content>();
        base.put(new RecordKey("body", "parent"), A);
        base.put(new RecordKey("body", "child"), A);

        var merge = PartMerge.of(new PartMerge.Versions(base, base, Map.of()));

        assertThat(merge.changes().removed("body")).containsExactly("child", "parent");
    }

    @Test
    void theReportCountsAndSaysWhatStays() {
        var versions = new PartMerge.Versions(
                Map.of(CWII, A), Map.of(CWII, B), Map.of(CWII, C, new RecordKey("organisation", "umg"), A));

        var report = new ImportReport(Map.of("organisations", ImportReport.part(PartMerge.of(versions))));

        assertThat(report.lines(SpokenTexts.english()))
                .containsExactly(
                        "organisation: 1 added, 0 changed, 0 removed, 1 kept as edited here",
                        "organisation cwii, name: stays as edited here (\"b\"); the package now says \"c\"");
        assertThat(report.conflicts()).hasSize(1);
        assertThat(new ImportReport(Map.of("p", ImportReport.part(merge(A, A, A)))).lines(SpokenTexts.polish()))
                .containsExactly("Nic się nie zmieniło: ten pakiet był już wczytany.");
    }

    private static PartMerge merge(@Nullable Content base, @Nullable Content desk, @Nullable Content pack) {
        return PartMerge.of(new PartMerge.Versions(records(base), records(desk), records(pack)));
    }

    private static Map<RecordKey, Content> records(@Nullable Content content) {
        return content == null ? Map.of() : Map.of(CWII, content);
    }

    private static Content named(Map<String, String> name) {
        return Content.EMPTY.with("name", new Localized(name));
    }
}
