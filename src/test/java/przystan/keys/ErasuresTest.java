package przystan.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of people who were erased.
class ErasuresTest {

    private static final UUID SOMEBODY = UUID.fromString("00000000-0000-0000-0000-00000000abcd");
    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void whoWasErasedIsRememberedAndTheFileDoesNotSayWho(@TempDir Path home) throws Exception {
        var file = home.resolve("erasures");
        var erasures = new Erasures(file, TestKeys.vault(), Clock.fixed(THEN, ZoneOffset.UTC));

        assertThat(erasures.all()).isEmpty();
        erasures.remember(SOMEBODY);
        Files.writeString(file, "2026-11-22T11:00:00Z half a li", StandardOpenOption.APPEND);

        assertThat(erasures.all()).containsExactly(new Erasures.Erased(SOMEBODY, THEN));
        assertThat(Files.readString(file)).doesNotContain("abcd");
    }
}
