package przystan.governance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.packages.Content;
import przystan.packages.Fault;
import przystan.packages.PackageFolder;
import przystan.packages.PartContent;
import przystan.packages.RecordKey;
import przystan.packages.domain.SourceFile;

class BodiesPartTest {

    private final BodiesPart part = new BodiesPart(new RecordedBodies(DSL.using(SQLDialect.POSTGRES)));

    @ParameterizedTest
    @ValueSource(strings = {"gdansk", "lindhem"})
    void thePackagesThatShipWithTheProgramHaveNoFault(String unit) {
        var folder = shipped(unit);

        part.read(folder, new PartContent());

        assertThat(folder.faults().all()).isEmpty();
    }

    @Test
    void everyBodyAndGroupOfGdanskIsRead() {
        var content = new PartContent();

        part.read(shipped("gdansk"), content);

        assertThat(ids(content, "body")).hasSize(9).contains("immigrants-council");
        assertThat(ids(content, "forum-group")).hasSize(11);
        assertThat(ids(content, "decision-type")).hasSize(14);
    }

    @Test
    void aBodyIsRecordedForTheTimeThatItsFileDescribes() {
        assertThat(body("gdansk", "steering-committee").text("recorded_for")).isEqualTo("2015/2017");
        assertThat(body("lindhem", "newcomers-council").text("recorded_for")).isEqualTo("2023/2026");
    }

    @Test
    void theLongestPauseIsNotTakenForARegularRhythm() {
        var committee = body("gdansk", "steering-committee");

        assertThat(committee.text("meets_at_least_every")).isEqualTo("P6M");
        assertThat(committee.text("meets_every")).isEmpty();
    }

    @Test
    void whatThePackageLeavesOpenIsNotThere() {
        var council = body("gdansk", "city-council");

        assertThat(council.fields()).doesNotContainKeys("members", "meets_every", "duty_hours", "inaugurated");
    }

    @Test
    void aBodyThatDecidesWhatThePackageDoesNotKnowIsAFault() {
        assertThat(faults("decisions: [fly]")).containsExactly("packages.fault.reference");
    }

    @Test
    void aBodyThatIsPartOfItselfIsAFault() {
        assertThat(faults("parent: council")).containsExactly("packages.fault.cycle");
    }

    private Content body(String unit, String id) {
        var content = new PartContent();
        part.read(shipped(unit), content);
        return content.records().getOrDefault(new RecordKey("body", id), Content.EMPTY);
    }

    private List<String> faults(String more) {
        var yaml = "bodies:\n  - {id: council, name: {en: Council}, source: s, " + more + "}\n";
        var folder = PackageFolder.of(
                "town",
                List.of(new SourceFile(
                        "bodies.yaml", () -> new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))));
        part.read(folder, new PartContent());
        return folder.faults().all().stream().map(Fault::what).toList();
    }

    private static PackageFolder shipped(String unit) {
        return PackageFolder.open(Path.of("src/main/resources/municipalities", unit));
    }

    private static List<String> ids(PartContent content, String kind) {
        return content.records().keySet().stream()
                .filter(key -> key.kind().equals(kind))
                .map(RecordKey::id)
                .toList();
    }
}
