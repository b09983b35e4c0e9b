package przystan.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.App;
import przystan.RunningCity;
import przystan.database.TestDatabase;

/// Events that are heard in the background: as their unit, and sooner or later.
class UnitEventsTest {

    private static final int EVENTS = 200;
    private static final int SECONDS = 60;
    private static final BlockingQueue<Heard> HEARD = new LinkedBlockingQueue<>();
    private static final BlockingQueue<Noted> REFUSED = new LinkedBlockingQueue<>();
    private static volatile boolean listens = true;

    private final UnitId gdansk = unit("gdansk");
    private final UnitId lindhem = unit("lindhem");
    private ConfigurableApplicationContext program = start();

    record Noted(UnitId unit, int number) implements UnitEvent {}

    /// @param current the unit of the thread, and `database` that of the transaction
    record Heard(
            Noted event, Optional<UnitId> current, @Nullable Object database, int areas) {}

    static class Notebook {

        private final DSLContext sql;

        Notebook(DSLContext sql) {
            this.sql = sql;
        }

        @ApplicationModuleListener
        void on(Noted event) {
            if (!listens) {
                REFUSED.add(event);
                throw new IllegalStateException("not now");
            }
            HEARD.add(new Heard(
                    event,
                    CurrentUnit.id(),
                    sql.fetchValue("select public.current_unit()"),
                    sql.fetchCount(DSL.table("policy.area"))));
        }
    }

    private static UnitId unit(String key) {
        return RunningCity.part(UnitRegister.class).find(key).orElseThrow().id();
    }

    private static ConfigurableApplicationContext start() {
        var access = TestDatabase.program();
        var owner = TestDatabase.owner();
        return new SpringApplicationBuilder(App.class, Notebook.class)
                .run(
                        "--server.port=0",
                        "--przystan.data=target/test-data-events",
                        "--przystan.key-file=" + przystan.keys.TestKeys.file(),
                        "--przystan.database.url=" + access.url(),
                        "--przystan.database.user=" + access.user(),
                        "--przystan.database.password=" + access.password(),
                        "--przystan.database.owner-user=" + owner.user(),
                        "--przystan.database.owner-password=" + owner.password());
    }

    @BeforeEach
    void forget() {
        HEARD.clear();
        REFUSED.clear();
        listens = true;
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void twoHundredEventsOfTwoUnitsAreHeardAsTheUnitsTheyCarry() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < EVENTS; number++) {
                var event = new Noted(number % 2 == 0 ? gdansk : lindhem, number);
                threads.submit(() -> publish(event));
            }
        }

        var heard = heard(EVENTS);

        assertThat(heard).extracting(one -> one.event().number()).doesNotHaveDuplicates();
        assertThat(heard).hasSize(EVENTS).allSatisfy(one -> {
            assertThat(one.current()).contains(one.event().unit());
            assertThat(one.database()).isEqualTo(one.event().unit().value());
            assertThat(one.areas()).isEqualTo(areas(one.event().unit()));
        });
        assertThat(areas(gdansk)).isNotEqualTo(areas(lindhem));
    }

    @Test
    void whatNobodyHeardIsToldAgainAfterARestart() throws InterruptedException, SQLException {
        listens = false;
        publish(new Noted(lindhem, 1));
        assertThat(REFUSED.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(new Noted(lindhem, 1));
        program.close();
        assertThat(HEARD).isEmpty();
        assertThat(waiting()).isEqualTo(1);

        listens = true;
        program = start();

        assertThat(heard(1)).singleElement().satisfies(one -> {
            assertThat(one.event()).isEqualTo(new Noted(lindhem, 1));
            assertThat(one.current()).contains(lindhem);
            assertThat(one.database()).isEqualTo(lindhem.value());
        });
        for (var look = 0; look < 100 && waiting() > 0; look++) {
            Thread.sleep(50);
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void whatWasUndoneIsToldToNobody() throws InterruptedException, SQLException {
        CurrentUnit.within(gdansk, () -> {
            new TransactionTemplate(program.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(transaction -> {
                        program.publishEvent(new Noted(gdansk, 2));
                        transaction.setRollbackOnly();
                    });
            return gdansk;
        });

        assertThat(HEARD.poll(300, TimeUnit.MILLISECONDS)).isNull();
        assertThat(waiting()).isZero();
    }

    private void publish(Noted event) {
        CurrentUnit.within(event.unit(), () -> {
            new TransactionTemplate(program.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(_ -> program.publishEvent(event));
            return event;
        });
    }

    private static List<Heard> heard(int count) throws InterruptedException {
        var heard = new ArrayList<Heard>();
        while (heard.size() < count) {
            var next = HEARD.poll(SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                break;
            }
            heard.add(next);
        }
        return heard;
    }

    private int areas(UnitId unit) {
        return CurrentUnit.within(
                unit,
                () -> new TransactionTemplate(program.getBean(PlatformTransactionManager.class))
                        .execute(_ -> program.getBean(DSLContext.class).fetchCount(DSL.table("policy.area"))));
    }

    private static int waiting() throws SQLException {
        try (var owner = TestDatabase.owner().connect();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from events.event_publication where event_type = '"
                        + Noted.class.getName() + "'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
