package przystan.backup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import przystan.keys.TestKeys;
import przystan.keys.Vault;

/// What the file of a backup lets its reader find out.
class BackupFileTest {

    private static final Pattern BYTES = Pattern.compile("Bytes (\\d+) to (\\d+) of the file are damaged");
    private static final int ROWS = 6_000;

    private final byte[] whole = written();

    private static byte[] written() {
        var rows = new Random(7);
        var file = new ByteArrayOutputStream();
        try {
            var sections = new SectionWriter(new ChunkOutput(file, TestKeys.vault()));
            sections.note(
                    Section.Kind.MANIFEST,
                    new Manifest(
                            "2026-11-22T02:00:00Z",
                            "18.6",
                            List.of(),
                            List.of(new Manifest.Table("city", "letter", List.of("text")))));
            sections.table("city.letter", new SectionWriter.Rows() {
                private int given;

                @Override
                public byte @org.jspecify.annotations.Nullable [] next() {
                    var noise = new byte[60];
                    rows.nextBytes(noise);
                    var row = java.util.HexFormat.of().formatHex(noise) + "\n";
                    return given++ < ROWS ? row.getBytes(StandardCharsets.US_ASCII) : null;
                }
            });
            sections.file("a/b", new ByteArrayInputStream(new byte[100_000]));
            sections.end();
        } catch (IOException | SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }

    private static List<String> read(byte[] file, Vault vault) throws IOException, SQLException {
        var found = new java.util.ArrayList<String>();
        try (var backup = new SectionReader(new ByteArrayInputStream(file), vault)) {
            backup.manifest();
            for (var section = backup.next(); section != null; section = backup.next()) {
                found.add(section.called() + " " + backup.pass(section, _ -> {}).rows());
            }
        }
        return found;
    }

    @Test
    void whatWasWrittenIsRead() throws Exception {
        assertThat(whole).hasSizeGreaterThan(5 * Chunks.SEALED);
        assertThat(read(whole, TestKeys.vault())).containsExactly("table city.letter " + ROWS, "file a/b 1");
    }

    @Test
    void aFlippedByteIsNamedWhereverItIs() {
        IntStream.concat(
                        IntStream.rangeClosed(0, 24).map(part -> (int) ((whole.length - 1L) * part / 24)),
                        IntStream.of(18, 40, Chunks.SEALED, whole.length - 2))
                .forEach(at -> {
                    var flipped = whole.clone();
                    flipped[at] ^= 0x10;

                    var message = refusal(flipped);

                    var named = BYTES.matcher(message);
                    if (at > Chunks.FIXED) {
                        assertThat(named.find()).as("byte %d: %s", at, message).isTrue();
                        assertThat(at).isBetween(Integer.parseInt(named.group(1)), Integer.parseInt(named.group(2)));
                    } else {
                        assertThat(message).as("byte %d", at).isNotEmpty();
                    }
                });
    }

    @Test
    void thePartOfTheBackupThatIsDamagedIsNamedToo() {
        var flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;

        assertThat(refusal(flipped)).startsWith("In table city.letter: Bytes ");
    }

    @Test
    void aFileThatWasCutOffIsNotTakenForAWholeOne() {
        var head = whole.length % Chunks.SEALED;
        for (var length : List.of(0, 5, 50, 200, Chunks.SEALED, 3 * Chunks.SEALED + 77, whole.length - 1)) {
            assertThat(refusal(Arrays.copyOf(whole, length)))
                    .as("cut at %d", length)
                    .isNotEmpty();
        }
        var sealedKey = Chunks.head(TestKeys.vault().seal(new byte[Chunks.KEY_BYTES], Chunks.PURPOSE)).length;
        assertThat(refusal(Arrays.copyOf(whole, sealedKey + 2 * Chunks.SEALED)))
                .as("cut between two chunks, head of %d", head)
                .contains("The file ends too early, after byte " + (sealedKey + 2 * Chunks.SEALED));
    }

    @Test
    void whatWasAddedIsFound() {
        assertThat(refusal(Arrays.copyOf(whole, whole.length + 1))).isNotEmpty();
    }

    @Test
    void chunksThatChangedPlacesAreFound() {
        var head = Chunks.head(TestKeys.vault().seal(new byte[Chunks.KEY_BYTES], Chunks.PURPOSE)).length;
        var swapped = whole.clone();
        System.arraycopy(whole, head + Chunks.SEALED, swapped, head + 2 * Chunks.SEALED, Chunks.SEALED);
        System.arraycopy(whole, head + 2 * Chunks.SEALED, swapped, head + Chunks.SEALED, Chunks.SEALED);

        assertThat(refusal(swapped)).contains("(chunk 1)");
    }

    @Test
    void anotherKeyIsSaidToBeAnother(@TempDir Path folder) throws IOException {
        var another = TestKeys.anotherVault(folder);

        assertThatThrownBy(() -> read(whole, another))
                .isInstanceOf(BackupDamaged.class)
                .hasMessageContaining("a key that the key file does not hold")
                .hasMessageContaining("PRZYSTAN_KEY_FILE");
    }

    @Test
    void nothingOfItCanBeReadInTheFile() {
        var clear = new String(whole, StandardCharsets.ISO_8859_1);

        assertThat(clear).startsWith("PRZYSTAN-BACKUP\n").doesNotContain("letter", "2026");
    }

    @Test
    void theSumOfRowsDoesNotDependOnTheirOrderAndChangesWithEach() {
        assertThat(sum("a\nb\nb\n")).isEqualTo(sum("b\na\nb\n"));
        assertThat(sum("a\nb\n")).isNotEqualTo(sum("a\nb\nb\n")).isNotEqualTo(sum("a\nc\n"));
        assertThat(sum("a\nb\nb\n").rows()).isEqualTo(3);
    }

    private static Total sum(String rows) {
        var sum = new RowSum();
        sum.add(rows.getBytes(StandardCharsets.US_ASCII));
        return sum.total();
    }

    private static String refusal(byte[] file) {
        try {
            read(file, TestKeys.vault());
        } catch (BackupDamaged damaged) {
            return String.valueOf(damaged.getMessage());
        } catch (IOException | SQLException other) {
            throw new AssertionError("the reader knows no better than " + other, other);
        }
        throw new AssertionError("the damage was not found");
    }
}
