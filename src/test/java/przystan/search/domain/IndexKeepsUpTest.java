package przystan.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.search.Searchable;
import przystan.texts.Language;

class IndexKeepsUpTest {

    @TempDir
    Path data;

    private final Town town = new Town("town").publishes("/old", "en", "Library", "Books for everyone.");
    private final List<PublicIndex> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(PublicIndex::close);
    }

    private PublicIndex index(Searchable... sources) {
        var index = new PublicIndex(List.of(sources), data);
        opened.add(index);
        return index;
    }

    @Test
    void theFirstQuestionWaitsForTheIndex() {
        var index = index(town);

        assertThat(town.finds(index, "en", "books")).containsExactly("/old");
        assertThat(data.resolve("search/town")).isNotEmptyDirectory();
    }

    @Test
    void whatChangesIsFoundOnceTheContentVersionGrows() throws InterruptedException {
        var index = index(town);
        town.finds(index, "en", "books");

        town.publishes("/new", "en", "Swimming pool", "Open daily.").withdraws("/old");
        assertThat(town.finds(index, "en", "pool")).isEmpty();

        town.changes();
        Town.eventually(() -> town.finds(index, "en", "pool").equals(List.of("/new")));
        assertThat(town.finds(index, "en", "books")).isEmpty();
    }

    @Test
    void entriesAreReadOnceForEachVersion() {
        var index = index(town);
        for (var asked = 0; asked < 5; asked++) {
            town.finds(index, "en", "books");
        }
        assertThat(town.readings()).isEqualTo(1);
    }

    @Test
    void afterARestartThingsAreFoundAsTheyAreNow() {
        var before = index(town);
        town.finds(before, "en", "books");
        before.close();

        town.publishes("/new", "en", "Swimming pool", "Open daily.").changes();
        var index = index(town);

        assertThat(town.finds(index, "en", "pool")).containsExactly("/new");
        assertThat(town.finds(index, "en", "books")).containsExactly("/old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "scribbled", "no commit", "junk", "empty files"})
    void aDamagedIndexIsMadeAnew(String damage) throws IOException {
        var before = index(town);
        town.finds(before, "en", "books");
        before.close();
        damage(data.resolve("search/town"), damage);

        var index = index(town);

        assertThat(town.finds(index, "en", "books")).containsExactly("/old");
    }

    private static void damage(Path folder, String how) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(file -> !file.toString().endsWith(".lock")).toList()) {
                var bytes = Files.readAllBytes(file);
                switch (how) {
                    case "truncated" -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                    case "scribbled" -> {
                        bytes[bytes.length / 2] ^= 0x55;
                        Files.write(file, bytes);
                    }
                    case "no commit" -> {
                        if (file.getFileName().toString().startsWith("segments")) {
                            Files.delete(file);
                        }
                    }
                    case "junk" -> Files.writeString(folder.resolve("segments_zz"), "not an index");
                    default -> Files.write(file, new byte[0]);
                }
            }
        }
    }

    @Test
    void anIndexDamagedWhileOpenCostsNobodyAnError() throws IOException {
        var index = index(town);
        town.finds(index, "en", "books");
        try (var files = Files.list(data.resolve("search/town"))) {
            for (var file :
                    files.filter(file -> !file.toString().endsWith(".lock")).toList()) {
                Files.delete(file);
            }
        }
        town.publishes("/new", "en", "Swimming pool", "Open daily.").changes();

        assertThat(town.finds(index, "en", "books")).containsExactly("/old");
    }

    @Test
    void anIndexOfAnotherUnitOrOfALaterContentIsNotTakenOver() {
        var before = new Town("town").publishes("/other", "en", "Castle", "Of another database.");
        var earlier = index(before);
        before.finds(earlier, "en", "castle");
        earlier.close();

        var index = index(town);

        assertThat(town.finds(index, "en", "castle")).isEmpty();
        assertThat(town.finds(index, "en", "books")).containsExactly("/old");
    }

    @Test
    void aSecondProgramOnTheSameFolderDisturbsNobody() {
        var neighbour = new Town("town").publishes("/neighbour", "en", "Castle", "Of another database.");
        var index = index(town);
        town.finds(index, "en", "books");
        var second = index(neighbour);

        assertThat(neighbour.finds(second, "en", "castle")).containsExactly("/neighbour");
        assertThat(town.finds(index, "en", "books")).containsExactly("/old");
        assertThat(town.finds(index, "en", "castle")).isEmpty();
    }

    @Test
    void aUnitNeverFindsWhatAnotherPublishes() {
        var village = new Town("village").publishes("/secret", "en", "Village library", "Books of the village.");
        var index = index(town, village);

        assertThat(town.finds(index, "en", "library books village")).containsExactly("/old");
        assertThat(village.finds(index, "en", "library books village")).containsExactly("/secret");
    }

    @Test
    void anIndexThatCannotBeMadeIsNotAFaultOfThePage() {
        Searchable broken = _ -> {
            throw new IllegalStateException("the database is away");
        };
        var index = index(broken);

        var answer = index.answer(town.unit(), new Language("en"), Town.question("books"), 1);

        assertThat(answer).isInstanceOf(Answer.InTheMaking.class);
    }

    @Test
    void aDiskThatRefusesLeavesTheIndexInMemory() throws IOException {
        Files.writeString(data.resolve("search"), "a file where a folder should be");
        var index = index(town);

        assertThat(town.finds(index, "en", "books")).containsExactly("/old");
    }

    @Test
    void resultsComeInPagesThatDoNotOverlap() {
        for (var number = 1; number <= 23; number++) {
            town.publishes("/course/" + number, "en", "Course " + number, "Polish course number " + number);
        }
        var index = index(town);

        var paths = new LinkedHashSet<String>();
        for (var page = 1; page <= 3; page++) {
            var found = (Answer.Found) index.answer(town.unit(), new Language("en"), Town.question("courses"), page);
            assertThat(found.total()).isEqualTo(23);
            assertThat(found.pages()).isEqualTo(3);
            found.findings().forEach(finding -> paths.add(finding.path()));
        }
        assertThat(paths).hasSize(23);
        var beyond = (Answer.Found) index.answer(town.unit(), new Language("en"), Town.question("courses"), 999_999);
        assertThat(beyond.findings()).isEmpty();
    }
}
