package przystan.agenda.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.packages.Content;
import przystan.packages.Fault;
import przystan.packages.PackageFolder;
import przystan.packages.PartContent;
import przystan.packages.RecordKey;
import przystan.packages.domain.SourceFile;

class AgendaPartTest {

    private final AgendaPart part = new AgendaPart(new Events(DSL.using(SQLDialect.POSTGRES)));

    @ParameterizedTest
    @ValueSource(strings = {"gdansk", "lindhem"})
    void thePackagesThatShipWithTheProgramHaveNoFault(String unit) {
        var folder = shipped(unit);

        part.read(folder, new PartContent());

        assertThat(folder.faults().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gdansk,15,4", "lindhem,6,2"})
    void everyEventAndPlaceIsRead(String unit, int events, int places) {
        var content = new PartContent();

        part.read(shipped(unit), content);

        assertThat(ids(content, "event")).hasSize(events);
        assertThat(ids(content, "place")).hasSize(places);
    }

    @Test
    void anEventKeepsItsDaysAndItsProgramme() {
        var content = new PartContent();
        part.read(shipped("gdansk"), content);

        var conference =
                content.records().getOrDefault(new RecordKey("event", "event-integrating-cities-2017"), Content.EMPTY);

        assertThat(conference.contents("days"))
                .extracting(day -> day.text("start"))
                .containsExactly("13:30", "10:00");
        assertThat(conference.contents("programme")).hasSize(5);
        assertThat(conference.text("participants_kind")).isEqualTo("announced");
    }

    @Test
    void anAddressThatIsNotOfAPageIsAFault() {
        assertThat(faults("links: [\"javascript:alert(1)\"]")).containsExactly("packages.fault.web-address");
    }

    @Test
    void aPlaceThatThePackageDoesNotKnowIsAFault() {
        assertThat(faults("place: castle")).containsExactly("packages.fault.reference");
    }

    private List<String> faults(String more) {
        var yaml = "events:\n  - {id: talk, title: {en: Talk}, kind: meeting, source: s, " + more + "}\n";
        var folder = PackageFolder.of(
                "town",
                List.of(new SourceFile(
                        "agenda.yaml", () -> new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))));
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
