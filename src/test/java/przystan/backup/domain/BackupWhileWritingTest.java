package przystan.backup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import przystan.database.DatabaseAccess;
import przystan.database.DatabaseRoles;
import przystan.database.TestDatabase;

/// A backup shows one moment, however many go on writing.
class BackupWhileWritingTest {

    private static final int WRITERS = 50;
    private static final int PURSES = 100;
    private static final long EACH = 1_000;

    /// Something goes from a row of one table to a row of another; together they always hold the same.
    private static final String TRANSFER = """
            update jobs.scheduled_tasks set version = version - 1 where task_name = 'purse' and task_instance = '%d';
            update events.event_publication set completion_attempts = completion_attempts + 1
                where id = ('00000000-0000-0000-0000-0000000000' || lpad('%d', 2, '0'))::uuid;
            insert into people.sign_in_failure values ('\\x00', now())""";

    private static final String TOGETHER = """
            select (select sum(version) from jobs.scheduled_tasks) + (select sum(completion_attempts)
            from events.event_publication) || ' ' || ((select sum(completion_attempts) from events.event_publication)
                = (select count(*) from people.sign_in_failure))""";

    @TempDir
    Path home;

    @Test
    void whatFiftyWritersMoveIsNeitherLostNorDoubledInTheCopy() throws Exception {
        TestDatabase.make("backup_busy");
        TestDatabase.make("backup_moment");
        var busy = place("backup_busy");
        busy.run("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                    select 'purse', n::text, now(), false, %2$d from generate_series(0, %1$d - 1) n;
                insert into events.event_publication
                    (id, listener_id, event_type, serialized_event, publication_date, completion_attempts)
                    select ('00000000-0000-0000-0000-0000000000' || lpad(n::text, 2, '0'))::uuid, '', '', '', now(), 0
                    from generate_series(0, %1$d - 1) n""".formatted(PURSES, EACH));
        var file = home.resolve("busy.backup");
        var stop = new AtomicBoolean();
        var moved = new AtomicLong();
        var writers = new ArrayList<Thread>();
        for (var i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofVirtual().start(() -> write(stop, moved)));
        }
        try {
            while (moved.get() < WRITERS) {
                Thread.sleep(20);
            }
            var before = moved.get();
            assertThat(busy.backup(file)).isInstanceOf(BackupOutcome.Done.class);
            assertThat(moved).as("writers went on").hasValueGreaterThan(before);
        } finally {
            stop.set(true);
            for (var writer : writers) {
                writer.join();
            }
        }

        var moment = place("backup_moment");
        assertThat(moment.restore(file)).isInstanceOf(BackupOutcome.Done.class);
        assertThat(moment.one(TOGETHER)).isEqualTo(PURSES * EACH + " true");
        assertThat(moment.one("select count(*) > 0 from people.sign_in_failure"))
                .isEqualTo("t");
        assertThat(busy.one(TOGETHER)).isEqualTo(PURSES * EACH + " true");
    }

    private Place place(String database) {
        var owner = TestDatabase.in(database, TestDatabase.owner());
        return new Place(new DatabaseRoles(owner, owner), home);
    }

    private static DatabaseAccess program() {
        return TestDatabase.in("backup_busy", TestDatabase.program());
    }

    private static void write(AtomicBoolean stop, AtomicLong moved) {
        while (!stop.get()) {
            var pair = List.of(
                    ThreadLocalRandom.current().nextInt(PURSES),
                    ThreadLocalRandom.current().nextInt(PURSES));
            try (var connection = program().connect()) {
                connection.setAutoCommit(false);
                Sql.run(connection, TRANSFER.formatted(pair.getFirst(), pair.getLast()));
                connection.commit();
                moved.incrementAndGet();
            } catch (SQLException crowded) {
                // Sixty connections are all there are; who finds none comes again.
            }
        }
    }
}
