package przystan.backup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long nightly backups are kept.
class RetentionTest {

    private static final LocalDateTime LAST = LocalDateTime.of(2026, 11, 22, 1, 30);

    @Test
    void sevenDaysFourWeeksAndTwelveMonthsAreKept() {
        var kept = new TreeSet<LocalDateTime>();
        for (var night = 800; night >= 0; night--) {
            kept.add(LAST.minusDays(night));
            Retention.outdated(kept).forEach(kept::remove);
        }

        assertThat(kept).contains(LAST, LAST.minusDays(6), LocalDateTime.of(2026, 11, 15, 1, 30));
        assertThat(kept).contains(LocalDateTime.of(2026, 10, 31, 1, 30), LocalDateTime.of(2025, 12, 31, 1, 30));
        assertThat(kept).doesNotContain(LAST.minusDays(8), LocalDateTime.of(2025, 11, 30, 1, 30));
        assertThat(kept).hasSizeBetween(19, 23);
    }

    @Test
    void aPauseDeletesNothing() {
        var old = IntStream.range(0, 7)
                .mapToObj(night -> LAST.minusYears(2).minusDays(night))
                .toList();
        var taken = new ArrayList<>(old);
        taken.add(LAST);

        assertThat(Retention.outdated(taken)).hasSizeLessThanOrEqualTo(1).doesNotContain(LAST);
    }

    @Test
    void whatIsCalledOtherwiseStays(@TempDir Path home) throws Exception {
        var folder = new BackupFolder(home);
        for (var night = 0; night < 30; night++) {
            Files.writeString(folder.file(LAST.minusDays(night)), "");
        }
        var others = List.of("przystan-before-the-move.backup", "letter.txt", "keys");
        for (var other : others) {
            Files.writeString(home.resolve(other), "");
        }
        var unfinished = home.resolve("przystan-2026-11-01T013000.backup.part");
        Files.writeString(unfinished, "");

        assertThat(folder.tidy(LAST)).isPositive();

        assertThat(folder.newest()).contains(LAST);
        assertThat(folder.taken()).hasSizeLessThan(15);
        assertThat(unfinished).doesNotExist();
        assertThat(others).allSatisfy(other -> assertThat(home.resolve(other)).exists());
    }
}
