package przystan.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Copies of the program are updated one after another, so each reads what the other kept.
class ReadingsTest {

    private static final String BEFORE_SINCE = """
            "city-task","task-one",1,"","area-one","","own","staff",[],[],[],[],"",null,"","","","","","a source","en One",null""";

    @Test
    void aReadingOfTheVersionBeforeLacksOnlyWhatIsNew() {
        var row = Readings.rows("[[" + BEFORE_SINCE + "]]").getFirst();

        assertThat(row.source()).isEqualTo("a source");
        assertThat(row.name()).isEqualTo("en One");
        assertThat(row.since()).isNull();
    }

    @Test
    void aReadingOfTheVersionAfterIsReadAsFarAsItIsKnown() {
        var row = Readings.rows("[[" + BEFORE_SINCE + ",\"2024-03\",\"unheard of\"]]")
                .getFirst();

        assertThat(row.name()).isEqualTo("en One");
        assertThat(row.since()).isEqualTo("2024-03");
    }
}
