package przystan.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.RunningCity;

/// Pooled connections and virtual threads serve two units at once; nobody ever sees the other's rows.
class UnitsNeverMixTest {

    private static final int READERS = 200;

    private final UnitRegister register = RunningCity.part(UnitRegister.class);
    private final DSLContext sql = RunningCity.part(DSLContext.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(RunningCity.part(PlatformTransactionManager.class));

    @Test
    void twoHundredReadersOfTwoUnitsSeeTheirOwnOnly() throws InterruptedException, ExecutionException {
        var gdansk = register.find("gdansk").orElseThrow();
        var lindhem = register.find("lindhem").orElseThrow();
        var readers = new ArrayList<Callable<Boolean>>();
        for (var reader = 0; reader < READERS; reader++) {
            var unit = reader % 2 == 0 ? gdansk : lindhem;
            var failing = reader % 10 == 3;
            readers.add(() -> failing ? errorPageOf(unit) : pageOf(unit));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answered : threads.invokeAll(readers, 60, TimeUnit.SECONDS)) {
                assertThat(answered.get()).isTrue();
            }
        }
    }

    @Test
    void workWithoutAUnitSeesNothing() {
        assertThat(areas()).isZero();
    }

    @Test
    void aJobEntersItsUnitAndLeavesIt() throws InterruptedException {
        var gdansk = register.find("gdansk").orElseThrow();
        var seen = new ArrayList<Integer>();
        var job = Thread.ofVirtual().start(() -> {
            seen.add(areas());
            seen.add(CurrentUnit.within(gdansk.id(), this::areas));
            seen.add(areas());
        });
        job.join();

        assertThat(seen).hasSize(3);
        assertThat(seen.get(0)).isZero();
        assertThat(seen.get(1)).isEqualTo(12);
        assertThat(seen.get(2)).isZero();
    }

    @Test
    void aStatementOutsideOfATransactionIsRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.fetchValue("select 1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    private boolean pageOf(Unit unit) {
        var language = unit.defaultLanguage().tag();
        var page = RunningCity.gets("/" + unit.key() + "/" + language + "/model?reader="
                + Thread.currentThread().threadId());
        var links = page.page().select("main a[href*=/model/areas/]").eachAttr("href");
        return page.status() == 200
                && !links.isEmpty()
                && links.stream().allMatch(link -> link.startsWith("/" + unit.key() + "/"))
                && page.page().select("title").text().contains(shortName(unit));
    }

    private static boolean errorPageOf(Unit unit) {
        var page =
                RunningCity.gets("/" + unit.key() + "/" + unit.defaultLanguage().tag() + "/not-there");
        return page.status() == 404 && page.page().title().contains(shortName(unit));
    }

    private static String shortName(Unit unit) {
        return unit.shortName().in(unit.preferring(unit.defaultLanguage())).text();
    }

    private int areas() {
        return Optional.ofNullable(transaction.execute(_ -> sql.fetchCount(
                        org.jooq.impl.DSL.table("policy.area"),
                        org.jooq.impl.DSL.condition("document = 'mii' and version = 1"))))
                .orElse(-1);
    }
}
