package przystan.agenda.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.RunningCity;
import przystan.packages.PackageFolder;
import przystan.packages.PartChanges;
import przystan.packages.PartContent;
import przystan.packages.RecordKey;
import przystan.packages.UnitKey;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;

class EventsInTheDatabaseTest {

    private final AgendaPart part = RunningCity.part(AgendaPart.class);

    @ParameterizedTest
    @ValueSource(strings = {"gdansk", "lindhem"})
    void whatWasImportedIsWhatThePackageSays(String key) {
        var content = new PartContent();
        part.read(PackageFolder.open(Path.of("src/main/resources/municipalities", key)), content);
        var unit = new UnitKey(key).id();

        assertThat(as(unit, () -> part.current(unit))).isEqualTo(content.records());
    }

    @Test
    void anEventAtARemovedPlaceStaysAndItsPlaceIsNotKnown() {
        var unit = new UnitKey("lindhem").id();
        var removed = new PartChanges(Map.of(), Map.of(), List.of(new RecordKey("place", "place-library")));

        var left = as(unit, () -> {
            part.apply(unit, removed);
            return part.current(unit);
        });

        assertThat(left)
                .doesNotContainKey(new RecordKey("place", "place-library"))
                .hasEntrySatisfying(
                        new RecordKey("event", "event-open-meeting-2024"),
                        meeting -> assertThat(meeting.text("place")).isEmpty());
    }

    @Test
    void anEventKeptAgainHasItsProgrammeOnce() {
        var unit = new UnitKey("gdansk").id();

        var twice = as(unit, () -> {
            var before = part.current(unit);
            part.apply(unit, new PartChanges(Map.of(), before, List.of()));
            return List.of(before, part.current(unit));
        });

        assertThat(twice.getLast()).isEqualTo(twice.getFirst());
    }

    /// Does the work as the unit, and takes back what it changed.
    private static <T> T as(UnitId unit, Supplier<T> work) {
        var transaction = new TransactionTemplate(RunningCity.part(PlatformTransactionManager.class));
        return CurrentUnit.within(
                unit,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return work.get();
                }));
    }
}
