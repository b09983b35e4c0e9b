package przystan.organisations.domain;

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

class OrganisationsPartTest {

    private final OrganisationsPart part = new OrganisationsPart(new Organisations(DSL.using(SQLDialect.POSTGRES)));

    @ParameterizedTest
    @ValueSource(strings = {"gdansk", "lindhem"})
    void thePackagesThatShipWithTheProgramHaveNoFault(String unit) {
        var folder = PackageFolder.open(Path.of("src/main/resources/municipalities", unit));

        part.read(folder, new PartContent());

        assertThat(folder.faults().all()).isEmpty();
    }

    @Test
    void everyKindAndOrganisationOfGdanskIsRead() {
        var content = new PartContent();

        part.read(PackageFolder.open(Path.of("src/main/resources/municipalities/gdansk")), content);

        assertThat(ids(content, "kind")).hasSize(26);
        assertThat(ids(content, "organisation")).hasSize(58).contains("cwii");
    }

    @Test
    void aKindGoesByTheWordThatOrganisationsNameItWith() {
        var content = new PartContent();

        part.read(folder(KINDS + organisation("library", "kind: culture")), content);

        assertThat(ids(content, "kind")).containsExactly("culture");
        assertThat(content.records()
                        .getOrDefault(new RecordKey("organisation", "library"), Content.EMPTY)
                        .text("kind"))
                .isEqualTo("culture");
    }

    @Test
    void anOrganisationOfNoKindOfThePackageIsAFault() {
        assertThat(faults(KINDS + organisation("library", "kind: castle")))
                .extracting(Fault::what)
                .containsExactly("packages.fault.unknown-word");
    }

    @Test
    void twoKindsOfTheSameWordAreAFault() {
        assertThat(faults(KINDS + "  - {id: again, value: culture, name: {en: Culture}}\n"))
                .extracting(Fault::what)
                .containsExactly("organisations.fault.kind-twice");
    }

    @Test
    void organisationsThatBelongToEachOtherInACircleAreAFault() {
        assertThat(faults(KINDS
                        + organisation("one", "kind: culture, parent: two")
                        + "  - {id: two, name: {en: Two}, kind: culture, parent: one, source: s}\n"))
                .extracting(Fault::what)
                .containsExactly("packages.fault.cycle");
    }

    private static final String KINDS = """
            kinds:
              - {id: kind-culture, value: culture, name: {en: Culture}}
            """;

    private static String organisation(String id, String more) {
        return "organisations:\n  - {id: " + id + ", name: {en: Name}, " + more + ", source: s}\n";
    }

    private List<Fault> faults(String yaml) {
        var folder = folder(yaml);
        part.read(folder, new PartContent());
        return folder.faults().all();
    }

    private static PackageFolder folder(String yaml) {
        return PackageFolder.of(
                "town",
                List.of(new SourceFile(
                        "organisations.yaml", () -> new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))));
    }

    private static List<String> ids(PartContent content, String kind) {
        return content.records().keySet().stream()
                .filter(key -> key.kind().equals(kind))
                .map(RecordKey::id)
                .toList();
    }
}
