package przystan.backup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import przystan.RunningCity;
import przystan.database.DatabaseRoles;
import przystan.database.TestDatabase;

/// How long a backup and a restore take; docs/operations.md states it.
class BackupTimesTest {

    private static final int ENTRIES = 200_000;
    private static final Duration STATED = Duration.ofMinutes(2);

    @TempDir
    Path home;

    @Test
    @Tag("long")
    void theDemonstrationAndALongRecordAreBackWithinTheStatedTime() throws Exception {
        assertThat(RunningCity.gets("/gdansk/pl/model").status()).isEqualTo(200);
        var city = new Place(new DatabaseRoles(TestDatabase.owner(), TestDatabase.owner()), home);
        measure(city, "the demonstration", "times_city");

        TestDatabase.make("times_source");
        var large = place("times_source");
        large.run("""
                insert into audit.entry
                    (unit, at, author, person, role, scope_kind, scope_id, act, thing_kind, thing_id, about, before, after)
                    select gen_random_uuid(), now(), 'officer', gen_random_uuid(), 'coordinator', 'unit', '', 'a.b.c',
                        'case', n::text, gen_random_uuid(), sha256(n::text::bytea), sha512(n::text::bytea)
                    from generate_series(1, %d) n""".formatted(ENTRIES));
        measure(large, ENTRIES + " entries of the record", "times_target");
    }

    private void measure(Place from, String what, String target) throws Exception {
        TestDatabase.make(target);
        var file = home.resolve(target + ".backup");
        var begun = System.nanoTime();
        var taken = (BackupOutcome.Done) from.backup(file);
        var copied = System.nanoTime();
        assertThat(place(target).restore(file)).isInstanceOf(BackupOutcome.Done.class);
        var restored = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d rows, %,d bytes, backup %.1f s, restore %.1f s%n",
                what,
                taken.summary().rows(),
                taken.summary().size(),
                (copied - begun) / 1e9,
                (restored - copied) / 1e9);
        assertThat(Map.of(
                        "backup", Duration.ofNanos(copied - begun),
                        "restore", Duration.ofNanos(restored - copied)))
                .allSatisfy((_, took) -> assertThat(took).isLessThan(STATED));
    }

    private Place place(String database) {
        var owner = TestDatabase.in(database, TestDatabase.owner());
        return new Place(new DatabaseRoles(owner, owner), home);
    }
}
