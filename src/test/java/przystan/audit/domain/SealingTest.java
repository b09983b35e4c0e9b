package przystan.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import przystan.RunningCity;
import przystan.audit.Chronicle;

/// What is written at once is sealed in one order, and nothing is lost between.
class SealingTest {

    private static final int WRITERS = 50;
    private static final int EACH = 20;

    private final SealEntries sealing = RunningCity.part(SealEntries.class);
    private final VerifyChain chain = RunningCity.part(VerifyChain.class);
    private final Chronicle chronicle = Chronicle.begun();

    @Test
    void aThousandEntriesOfFiftyWritersAreSealedWhileTheyAreWritten() throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sealer = threads.submit(() -> {
                while (!over.get()) {
                    chronicle.within(sealing::seal);
                }
                return over;
            });
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> write(writer)))
                    .toList();
            for (var writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            over.set(true);
            sealer.get(60, TimeUnit.SECONDS);
        }
        sealed();

        var report = verified();
        assertThat(report.first()).isEmpty();
        assertThat(report.waiting()).isZero();
        assertThat(report.head().number()).isEqualTo(WRITERS * EACH);
    }

    /// Twenty entries that stay, in four transactions, and between them some that are rolled back.
    private Object write(int writer) {
        for (var some = 0; some < 4; some++) {
            var of = "writer-" + writer + "-" + some;
            chronicle.within(() -> {
                Chronicle.transactions().executeWithoutResult(_ -> {
                    for (var number = 0; number < EACH / 4; number++) {
                        Chronicle.trail().record(Chronicle.BY, Chronicle.deed(of));
                    }
                });
                Chronicle.transactions().executeWithoutResult(lost -> {
                    Chronicle.trail().record(Chronicle.BY, Chronicle.deed(of + "-lost"));
                    lost.setRollbackOnly();
                });
                return of;
            });
        }
        return writer;
    }

    @Test
    void aTransactionThatStaysOpenHoldsSealingBackAndLosesNothing() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> slowly(written, mayCommit));
            written.await(30, TimeUnit.SECONDS);
            chronicle.recordsThings(3);

            sealed();
            assertThat(verified().head().number()).isZero();
            assertThat(verified().waiting()).isEqualTo(3);

            mayCommit.countDown();
            done(slow);
        }
        sealed();
        assertThat(verified().head().number()).isEqualTo(4);
        assertThat(verified().waiting()).isZero();
        assertThat(verified().first()).isEmpty();
    }

    private Object slowly(CountDownLatch written, CountDownLatch mayCommit) {
        return chronicle.within(() -> Chronicle.transactions().execute(_ -> {
            Chronicle.trail().record(Chronicle.BY, Chronicle.deed("slow"));
            written.countDown();
            try {
                return mayCommit.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }));
    }

    private static void done(Future<?> work) throws ExecutionException, InterruptedException {
        work.get();
    }

    @Test
    void nothingIsSealedAgainOverSealsThatWereCutOff() throws SQLException {
        chronicle.recordsThings(3);
        sealed();
        chronicle.tampers("delete from audit.seal where unit = $unit and number > 1");

        assertThat(chronicle.within(sealing::seal)).isInstanceOf(SealEntries.Outcome.Cut.class);
        assertThat(verified().head().number()).isEqualTo(1);
    }

    @Test
    void entriesOfAnotherServerComeBeforeThoseThatFollow() throws SQLException {
        var restored = """
                insert into audit.entry (unit, era, xid, at, author, role, scope_kind, scope_id, act, thing_kind, thing_id)
                select $unit, audit.era(), '4611686018427387000', '2026-01-01', 'visitor', '', '', '', 'test.old', '', ''
                from generate_series(1, 2)""";
        chronicle.tampers(restored);
        sealed();
        assertThat(verified().waiting()).isEqualTo(2);

        chronicle.tampers("do 'begin perform audit.begin_era(); end'");
        chronicle.recordsThings(2);
        sealed();

        assertThat(verified().waiting()).isZero();
        assertThat(verified().head().number()).isEqualTo(4);
        assertThat(verified().first()).isEmpty();
    }

    private void sealed() {
        assertThat(chronicle.within(sealing::seal)).isInstanceOf(SealEntries.Outcome.Sealed.class);
    }

    private VerifyChain.Report verified() {
        return chronicle.within(() -> chain.verify(Map.of(), Instant.EPOCH));
    }
}
