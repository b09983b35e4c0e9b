package przystan.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static przystan.packages.WrittenPackage.fault;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ids are unique in a package, and what refers to one finds it.
class PackageReferencesTest {

    @TempDir
    Path folder;

    private WrittenPackage written;

    @BeforeEach
    void write() {
        written = new WrittenPackage(folder);
    }

    @Test
    void anIdStandsOnceInAllFilesAndBothPlacesAreNamed() {
        written.file("bodies.yaml", "bodies:\n  - id: council\n")
                .file("organisations.yaml", "organisations:\n  - id: umg\n    units:\n      - id: council\n")
                .refuses(fault("organisations.yaml:4", "duplicate-id", "bodies.yaml:2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"City-Council", "city_council", "rada miasta", "rada--miasta", "-rada", "rada-", "żółw", "../x"})
    void anIdIsMadeOfSmallLettersDigitsAndHyphens(String id) {
        written.file("bodies.yaml", "bodies:\n  - id: \"" + id + "\"\n").refuses(fault("bodies.yaml:2", "id-form", id));
    }

    @Test
    void aRecordWithoutAnIdIsAFaultForWhoeverNeedsIt() {
        var opened = written.file("bodies.yaml", "bodies:\n  - name: council\n").open();

        assertThat(opened.items("bodies").getFirst().id()).isEmpty();
        assertThat(WrittenPackage.faults(opened)).containsExactly(fault("bodies.yaml:2", "missing-key", "id"));
    }

    @Test
    void aReferenceFindsItsRecordInWhicheverFileItStands() {
        var opened = written.file("a.yaml", "tasks: [{id: t, area: housing, also: [cross-cutting], group: g}]")
                .file("z.yaml", """
                        areas: [{id: housing}]
                        pseudo_areas: [{id: cross-cutting}]
                        bodies: [{id: b, groups: [{id: g}]}]
                        """)
                .open();
        var task = opened.items("tasks").getFirst();

        assertThat(task.reference("area", "areas", "pseudo_areas")).isEqualTo("housing");
        assertThat(task.references("also", "areas", "pseudo_areas")).containsExactly("cross-cutting");
        assertThat(task.optionalReference("group", "bodies.groups")).contains("g");
        assertThat(task.optionalReference("absent", "areas")).isEmpty();
        assertThat(opened.faults().all()).isEmpty();
    }

    @Test
    void aMissingRecordIsNamedWithTheClosestThatExists() {
        var opened = written.file("model.yaml", """
                areas: [{id: housing}, {id: health}]
                bodies: [{id: council}]
                tasks:
                  - id: t
                    area: housnig
                    also: [zoo, council]
                """).open();
        var task = opened.items("tasks").getFirst();

        assertThat(task.reference("area", "areas")).isEmpty();
        assertThat(task.references("also", "areas", "pseudo_areas")).isEmpty();
        assertThat(opened.faults().all()).extracting(Fault::id).containsOnly("t");
        assertThat(WrittenPackage.faults(opened))
                .containsExactly(
                        fault("model.yaml:5", "reference-near", "housnig", "areas", "housing"),
                        fault("model.yaml:6", "reference", "zoo", "areas, pseudo_areas"),
                        fault("model.yaml:6", "reference-elsewhere", "council", "bodies", "areas, pseudo_areas"));
    }

    @Test
    void aCircleIsNamedOnce() {
        var opened = written.file("bodies.yaml", """
                bodies:
                  - {id: a, parent: b}
                  - {id: b, parent: c}
                  - {id: c, parent: a}
                  - {id: d, parent: a}
                  - {id: own, parent: own}
                  - {id: top, parent: null}
                  - {id: leaf, parent: top}
                """).open();

        opened.refuseCycles("bodies", "parent");

        assertThat(WrittenPackage.faults(opened))
                .containsExactly(
                        fault("bodies.yaml:2", "cycle", "parent", "a → b → c → a"),
                        fault("bodies.yaml:6", "cycle", "parent", "own → own"));
    }

    @Test
    @Timeout(20)
    void manyThousandFaultsTakeSecondsAndFiveHundredAreShown() {
        var many = new StringBuilder("things:\n");
        for (var number = 0; number < 15_000; number++) {
            many.append("  - {id: a")
                    .append(number)
                    .append(", to: b")
                    .append(number)
                    .append("}\n");
        }
        var opened = written.file("many.yaml", many.toString()).open();

        opened.items("things").forEach(thing -> thing.reference("to", "things"));
        opened.refuseCycles("things", "to");

        assertThat(opened.faults().count()).isEqualTo(15_000);
        var english = SpokenTexts.english();
        assertThat(opened.faults().lines(english)).hasSize(501).endsWith("and 14,500 more faults");
        assertThat(opened.faults().lines(english).getFirst())
                .isEqualTo("many.yaml:2 [a0]: There is no record with the id “b0” in things. Did you mean “a0”?");
    }
}
