import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import przystan.App;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.boot.Job;

/// Writes entries of the record, each in a transaction of its own, and sees whether sealing makes them wait.
class AuditWrites {

    private static final int WRITERS = 16;
    private static final PersonId OLENA = new PersonId(UUID.randomUUID());
    private static final Author BY = new Author.Program("bench");

    public static void main(String[] words) throws Exception {
        var time = Duration.ofSeconds(Long.parseLong(words[0]));
        try (var program = new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .run("--przystan.demo=true", "--przystan.data=" + words[1])) {
            measured("warming up", program, time, false);
            for (var round = 1; round <= 2; round++) {
                measured("sealing off", program, time, false);
                sealed(program);
                measured("sealing on", program, time, true);
                sealed(program);
            }
        }
    }

    private static void measured(String name, ConfigurableApplicationContext program, Duration time, boolean sealing)
            throws Exception {
        var waits = new ConcurrentLinkedQueue<long[]>();
        var over = new AtomicBoolean();
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < WRITERS; writer++) {
                threads.submit(() -> waits.add(written(program, began + time.toNanos())));
            }
            if (sealing) {
                threads.submit(() -> {
                    while (!over.get()) {
                        job(program).run();
                        Thread.sleep(1000);
                    }
                    return over;
                });
            }
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            over.set(true);
        }
        var all = waits.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%-12s %,8d writes/s   p50 %5.2f ms   p99 %6.2f ms%n",
                name,
                all.length * 1_000_000_000L / time.toNanos(),
                all[all.length / 2] / 1e6,
                all[all.length - 1 - all.length / 100] / 1e6);
    }

    private static long[] written(ConfigurableApplicationContext program, long until) {
        var transactions = program.getBean(TransactionOperations.class);
        var trail = program.getBean(AuditTrail.class);
        var deed = Deed.of("bench.act.changed", new Deed.Thing("bench.thing", "1"))
                .about(OLENA)
                .changing(Map.of("name", "before"), Map.of("name", "after"));
        var waits = java.util.stream.LongStream.builder();
        for (var before = System.nanoTime(); before < until; before = System.nanoTime()) {
            transactions.executeWithoutResult(_ -> trail.record(BY, deed));
            waits.add(System.nanoTime() - before);
        }
        return waits.build().toArray();
    }

    private static void sealed(ConfigurableApplicationContext program) {
        var began = System.nanoTime();
        job(program).run();
        System.out.printf("             what waited was sealed in %.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    private static Job job(ConfigurableApplicationContext program) {
        return program.getBeansOfType(Job.class).values().stream()
                .filter(one -> one.name().equals("audit-seal-entries"))
                .findFirst()
                .orElseThrow();
    }
}
