package przystan.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("safe/keys");
    }

    @Test
    void aNewFileIsForItsOwnerOnly() throws IOException {
        KeyFile.add(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.read(file))
                .singleElement()
                .satisfies(key -> assertThat(key.secret()).hasSize(32));
    }

    @Test
    void aFurtherKeyStandsLastAndTheFirstStays() throws IOException {
        KeyFile.add(file);
        var first = KeyFile.read(file).getFirst();
        KeyFile.add(file);

        assertThat(KeyFile.read(file)).hasSize(2);
        assertThat(KeyFile.read(file).getFirst().number()).isEqualTo(first.number());
        assertThat(KeyFile.read(file).getFirst().secret()).isEqualTo(first.secret());
        assertThat(KeyFile.read(file).getLast().secret()).isNotEqualTo(first.secret());
    }

    @Test
    void emptyLinesAndNotesAreSkipped() throws IOException {
        KeyFile.add(file);
        Files.writeString(file, "# since the spring\n\n" + Files.readString(file));

        assertThat(KeyFile.read(file)).hasSize(1);
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        KeyFile.add(file);
        for (var modes : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(modes));
            assertThatThrownBy(() -> KeyFile.read(file))
                    .as(modes)
                    .isInstanceOf(KeysUnusable.class)
                    .hasMessageContaining("chmod 600");
        }
    }

    @Test
    void aDamagedLineIsRefusedAndNotQuoted() throws IOException {
        for (var line : List.of("00000001", "0000000g AAAA", "00000001 c2hvcnQ=", "00000001 ????", "secret")) {
            KeyFile.add(file);
            Files.writeString(file, line + "\n" + Files.readString(file));
            assertThatThrownBy(() -> KeyFile.read(file))
                    .as(line)
                    .isInstanceOf(KeysUnusable.class)
                    .hasMessageContaining("damaged")
                    .hasMessageNotContaining(line);
            Files.delete(file);
        }
    }

    @Test
    void aMissingOrEmptyFileIsRefused() throws IOException {
        assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(KeysUnusable.class);

        KeyFile.add(file);
        Files.writeString(file, "# nothing\n");
        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("holds no key");
    }

    @Test
    void theCommandAddsAKeyAndTouchesNoDamagedFile() throws IOException {
        assertThat(says()).isEqualTo(2);
        assertThat(says(file.toString())).isZero();
        assertThat(says(file.toString())).isZero();
        assertThat(KeyFile.read(file)).hasSize(2);

        Files.writeString(file, "damaged\n");
        assertThat(says(file.toString())).isEqualTo(1);
        assertThat(file).hasContent("damaged\n");
    }

    private static int says(String... words) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new AddKeyCommand().run(List.of(words), out);
    }
}
