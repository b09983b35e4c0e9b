package przystan.organisations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.RunningCity;
import przystan.organisations.domain.OrganisationRegister.Filter;
import przystan.packages.PackageFolder;
import przystan.packages.PartChanges;
import przystan.packages.PartContent;
import przystan.packages.RecordKey;
import przystan.packages.UnitKey;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;
import przystan.texts.Language;

class OrganisationsInTheDatabaseTest {

    private static final List<Language> ENGLISH = List.of(new Language("en"));

    private final OrganisationsPart part = RunningCity.part(OrganisationsPart.class);
    private final OrganisationRegister register = RunningCity.part(OrganisationRegister.class);

    @ParameterizedTest
    @ValueSource(strings = {"gdansk", "lindhem"})
    void whatWasImportedIsWhatThePackageSays(String key) {
        var content = new PartContent();
        part.read(PackageFolder.open(Path.of("src/main/resources/municipalities", key)), content);
        var unit = new UnitKey(key).id();

        assertThat(as(unit, () -> part.current(unit))).isEqualTo(content.records());
    }

    @Test
    void aRemovedOrganisationLeavesItsPartsBehindAndAKindInUseStays() {
        var unit = new UnitKey("lindhem").id();
        var removed = new PartChanges(
                Map.of(),
                Map.of(),
                List.of(new RecordKey("organisation", "lindhem-library"), new RecordKey("kind", "municipal-unit")));

        var left = as(unit, () -> {
            part.apply(unit, removed);
            return part.current(unit).keySet();
        });

        assertThat(left)
                .doesNotContain(new RecordKey("organisation", "lindhem-library"))
                .contains(new RecordKey("kind", "municipal-unit"));
    }

    @Test
    void readingTakesFewStatementsHoweverManyOrganisationsThereAre() {
        var gdansk = new UnitKey("gdansk").id();

        assertThat(statements(gdansk, () -> register.list(Filter.ALL, 1, ENGLISH)))
                .isEqualTo(1);
        assertThat(statements(gdansk, () -> register.find("cwii", ENGLISH))).isEqualTo(3);
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

    private static int statements(UnitId unit, Supplier<?> work) {
        var count = new AtomicInteger();
        var configuration = RunningCity.part(DSLContext.class).configuration();
        var before = configuration.executeListenerProviders();
        // Jobs of the program work beside the test.
        var here = Thread.currentThread();
        configuration.set(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (Thread.currentThread() == here) {
                    count.incrementAndGet();
                }
            }
        });
        try {
            as(unit, work);
        } finally {
            configuration.set(before);
        }
        return count.get();
    }
}
