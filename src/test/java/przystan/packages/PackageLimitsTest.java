package przystan.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static przystan.packages.WrittenPackage.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import przystan.packages.domain.SourceFile;

/// What a folder may hold to be read at all; each trouble is named, and the other files are read nevertheless.
class PackageLimitsTest {

    @TempDir
    Path folder;

    private WrittenPackage written;

    @BeforeEach
    void write() {
        written = new WrittenPackage(folder);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        var absent = folder.resolve("absent");

        assertThat(WrittenPackage.faults(PackageFolder.open(absent)))
                .containsExactly(fault(absent.toString(), "no-folder"));
    }

    @Test
    void aFolderWithoutYamlFilesIsNotAPackage() {
        written.file("README.md", "# Notes").refuses(fault(folder.toString(), "no-files"));
    }

    @Test
    void aFileOfTwoHundredMegabytesIsRefusedWithoutReadingIt() throws IOException {
        try (var sparse = new RandomAccessFile(folder.resolve("huge.yaml").toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }

        Assertions.assertTimeout(Duration.ofSeconds(1), () -> written.refuses(fault("huge.yaml", "file-too-large", 5)));
    }

    @Test
    void aSourceThatNeverEndsIsReadNoFurtherThanTheLimit() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };

        var opened = PackageFolder.of("endless", List.of(new SourceFile("endless.yaml", () -> endless)));

        assertThat(WrittenPackage.faults(opened)).containsExactly(fault("endless.yaml", "file-too-large", 5));
    }

    @Test
    void moreThanFiftyFilesAreNotOnePackage() {
        for (var number = 0; number <= 50; number++) {
            written.file("part-" + number + ".yaml", "meta: {}");
        }

        written.refuses(fault(folder.getFileName().toString(), "too-many-files", 50));
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAtItsFirstWrongByte() {
        written.file("bodies.yaml", "bodies:\n  - id: gdańsk".getBytes(Charset.forName("windows-1250")))
                .refuses(fault("bodies.yaml:2", "encoding", 20));
        written.file("bodies.yaml", "bodies: []".getBytes(StandardCharsets.UTF_16))
                .refuses(fault("bodies.yaml:1", "encoding", 1));
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        written.file("meta.yaml", "\uFEFFmeta: {id: first}").refuses();
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        var inner = Files.createDirectory(folder.resolve("package"));
        Files.writeString(folder.resolve("secret.yaml"), "secret: {}");
        Files.createSymbolicLink(
                inner.resolve("model.yaml"), folder.toRealPath().resolve("secret.yaml"));
        Files.createSymbolicLink(inner.resolve("upwards.yaml"), Path.of("..", "secret.yaml"));
        Files.createSymbolicLink(inner.resolve("broken.yaml"), Path.of("nowhere.yaml"));

        new WrittenPackage(inner)
                .refuses(
                        fault("broken.yaml", "unreadable"),
                        fault("model.yaml", "outside"),
                        fault("upwards.yaml", "outside"));
    }

    @Test
    void whatIsNotAPlainFileIsNotOpened() throws Exception {
        Files.createDirectory(folder.resolve("bodies.yaml"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.yaml").toString())
                        .start()
                        .waitFor())
                .isZero();

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> written.refuses(fault("bodies.yaml", "not-a-file"), fault("pipe.yaml", "not-a-file")));
    }

    @Test
    void aFileWithAnotherEndingIsNotLostInSilence() {
        written.file("bodies.yml", "bodies: []")
                .file("MODEL.YAML", "model: {}")
                .refuses(fault("MODEL.YAML", "ending"), fault("bodies.yml", "ending"));
    }

    @Test
    void aliasesAreRefusedBeforeTheyExplode() {
        var laughs = new StringBuilder("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var letter = 'b'; letter <= 'i'; letter++) {
            var before = "*" + (char) (letter - 1);
            laughs.append("%c: &%c [%s]\n".formatted(letter, letter, (before + " , ").repeat(8) + before));
        }

        written.file("laughs.yaml", laughs.toString()).refuses(fault("laughs.yaml:1", "alias"));
        written.file("laughs.yaml", "a: b\nc: *a").refuses(fault("laughs.yaml:2", "alias"));
    }

    @Test
    void tagsMakeNoObjects() {
        written.file("evil.yaml", "a: !!javax.script.ScriptEngineManager []")
                .refuses(fault("evil.yaml:1", "tag", "tag:yaml.org,2002:javax.script.ScriptEngineManager"));
    }

    @Test
    void nestingDeeperThanThirtyEnds() {
        written.file("deep.yaml", "a: " + "[".repeat(29) + "]".repeat(29)).refuses();
        written.file("deep.yaml", "a: " + "[".repeat(30) + "]".repeat(30))
                .refuses(fault("deep.yaml:1", "too-deep", 30));
        written.file("deep.yaml", "a: " + "[".repeat(1_000_000)).refuses(fault("deep.yaml:1", "too-deep", 30));
    }

    @Test
    void moreThanAHundredThousandValuesEnd() {
        written.file("many.yaml", "many: [" + "1, ".repeat(99_996) + "1]").refuses();
        written.file("many.yaml", "many:\n- 1\n" + "- 1\n".repeat(99_999))
                .refuses(fault("many.yaml:99999", "too-many-nodes", 100_000));
    }

    @Test
    void aKeyStandsOnceInAMap() {
        written.file("bodies.yaml", "bodies:\n  - id: council\n    org: one\n    org: two\n")
                .refuses(fault("bodies.yaml:4", "duplicate-key", "org", 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "'a:\n\tb: 1'                           | 2 | yaml.tab",
                "'a:\n  b: 1\n  \tc: 2'                 | 3 | yaml.tab",
                "'a: word: other'                       | 1 | yaml.colon",
                "'a:\n  - id: b\n  c: 1'                | 3 | yaml.indent",
                "'a: \"never closed\nb: 1'              | 1 | yaml.quote",
                "'a: {b: 1, c: 2\nd: 3'                 | 2 | yaml.bracket",
                "'a: \"C:\\new\\path\"'                 | 1 | yaml.escape",
                "'a: @home'                             | 1 | yaml.sign",
                "'a: 1\nb'                              | 2 | yaml.no-colon",
            })
    void whatIsNotYamlIsExplainedInPlainWords(String yaml, int line, String what) {
        written.file("broken.yaml", yaml);

        assertThat(written.faults())
                .extracting(
                        fault -> fault.toList().getFirst(),
                        fault -> fault.toList().get(1))
                .containsExactly(Tuple.tuple("broken.yaml:" + line, "packages.fault." + what));
    }

    @Test
    void aFileIsOneMapOfSections() {
        written.file("a.yaml", "")
                .file("b.yaml", "- one\n- two")
                .file("c.yaml", "just words")
                .file("d.yaml", "a: 1\n---\nb: 2")
                .file("e.yaml", "? [a, b]\n: c")
                .refuses(
                        fault("a.yaml:1", "not-a-map"),
                        fault("b.yaml:1", "not-a-map"),
                        fault("c.yaml:1", "not-a-map"),
                        fault("d.yaml:2", "second-document"),
                        fault("e.yaml:1", "key"));
    }

    @Test
    void hiddenCharactersAreRefusedHoweverTheyAreWritten() {
        written.file("a.yaml", "name: \"safe\u202Eexe.doc\"")
                .file("b.yaml", "one: 1\nname: \"\\u202E\"")
                .file("c.yaml", "name: \"\\u2066isolated\\u2069\"")
                .file("d.yaml", "one: 1\nname: bell \u0007")
                .file("e.yaml", "name: \"zero \\0\"")
                .file("f.yaml", "\u202Bname: 1")
                .refuses(
                        fault("a.yaml:1", "character", "U+202E"),
                        fault("b.yaml:2", "character", "U+202E"),
                        fault("c.yaml:1", "character", "U+2066"),
                        fault("d.yaml:2", "character", "U+0007"),
                        fault("e.yaml:1", "character", "U+0000"),
                        fault("f.yaml:1", "character", "U+202B"));
    }

    @Test
    void aNameOfAFileCannotWriteToTheTerminal() {
        written.file("\u001B[2Jclear.yaml", "- x").refuses(fault("?[2Jclear.yaml:1", "not-a-map"));
    }

    @Test
    void everyFileIsReadEvenWhenOthersAreFaulty() {
        var opened = written.file("a.yaml", "a: [")
                .file("b.yaml", "things:\n  - {id: Thing One}\n  - {id: thing-two}")
                .open();

        assertThat(WrittenPackage.faults(opened))
                .extracting(fault -> fault.toList().getFirst())
                .containsExactly("a.yaml:1", "b.yaml:2");
        assertThat(opened.items("things")).extracting(Item::id).contains("thing-two");
    }
}
