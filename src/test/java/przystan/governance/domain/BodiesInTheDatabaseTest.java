package przystan.governance.domain;

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

class BodiesInTheDatabaseTest {

    private final BodiesPart part = RunningCity.part(BodiesPart.class);

    @ParameterizedTest
    @ValueSource(strings = {"gdansk", "lindhem"})
    void whatWasImportedIsWhatThePackageSays(String key) {
        var content = new PartContent();
        part.read(PackageFolder.open(Path.of("src/main/resources/municipalities", key)), content);
        var unit = new UnitKey(key).id();

        assertThat(as(unit, () -> part.current(unit))).isEqualTo(content.records());
    }

    @Test
    void aRemovedBodyLeavesItsPartsBehind() {
        var unit = new UnitKey("gdansk").id();
        var removed = new PartChanges(Map.of(), Map.of(), List.of(new RecordKey("body", "mii-implementation-team")));

        var left = as(unit, () -> {
            part.apply(unit, removed);
            return part.current(unit);
        });

        assertThat(left)
                .doesNotContainKey(new RecordKey("body", "mii-implementation-team"))
                .hasEntrySatisfying(
                        new RecordKey("body", "steering-committee"),
                        committee -> assertThat(committee.text("parent")).isEmpty());
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
