package przystan.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import przystan.texts.Language;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;

/// What is kept of a version is what is read again; bytes of other records are told apart.
class RecordBytesTest {

    private static final Language POLISH = new Language("pl");

    enum Colour {
        RED,
        GREEN
    }

    record House(
            String name,
            int floors,
            Colour colour,
            Phrase said,
            Optional<LocalDate> built,
            Optional<StatedDate> known,
            BigDecimal price,
            List<Phrase> rooms,
            Map<String, Phrase> people) {}

    record Named(String name) {}

    record Called(String called) {}

    record Painted(Colour colour) {}

    record Counted(long many) {}

    private final RecordBytes<House> houses = RecordBytes.of(House.class);

    @Test
    void aRecordIsReadAsItWasWritten() {
        var house = new House(
                "Dom „pod \u001f Żurawiem” 🏠",
                300,
                Colour.GREEN,
                new Phrase("дім", new Language("uk")),
                Optional.of(LocalDate.of(2024, 2, 29)),
                StatedDate.parse("2016-06/2017"),
                new BigDecimal("1200.50"),
                List.of(new Phrase("pokój", POLISH), new Phrase("", POLISH), new Phrase("pokój", POLISH)),
                Map.of("anna", new Phrase("Anna", POLISH)));

        assertThat(houses.read(houses.write(house))).isEqualTo(house);
    }

    @Test
    void whatIsNotKnownStaysSo() {
        var empty = new House(
                "",
                0,
                Colour.RED,
                new Phrase("", POLISH),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                List.of(),
                Map.of());

        assertThat(houses.read(houses.write(empty))).isEqualTo(empty);
    }

    @Test
    void aLongTextAndManyDifferentOnesAreReadAgain() {
        var rooms = java.util.stream.IntStream.range(0, 1000)
                .mapToObj(at -> new Phrase("pokój " + at % 500 + "ż".repeat(at), POLISH))
                .toList();
        var hotel = new House(
                "h".repeat(70_000),
                1,
                Colour.RED,
                new Phrase("", POLISH),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ONE,
                rooms,
                Map.of());

        assertThat(houses.read(houses.write(hotel))).isEqualTo(hotel);
    }

    @Test
    void aTextThatComesAgainIsWrittenOnce() {
        var many = RecordBytes.of(Rooms.class);
        var room = new Phrase("a room with a long name", POLISH);

        assertThat(many.write(new Rooms(List.of(room, room, room))))
                .hasSizeLessThan(many.write(new Rooms(List.of(room))).length + 5);
    }

    record Rooms(List<Phrase> rooms) {}

    @Test
    void recordsWithOtherComponentsAreOfAnotherForm() {
        assertThat(RecordBytes.of(Named.class).form())
                .isEqualTo(RecordBytes.of(Named.class).form())
                .isNotEqualTo(RecordBytes.of(Called.class).form())
                .isNotEqualTo(RecordBytes.of(Painted.class).form());
    }

    @Test
    void whatCannotBeKeptIsRefusedAtOnce() {
        assertThatThrownBy(() -> RecordBytes.of(Counted.class)).hasMessageContaining("long");
    }
}
