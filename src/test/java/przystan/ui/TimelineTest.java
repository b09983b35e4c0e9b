package przystan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import przystan.texts.Language;
import przystan.texts.Phrase;
import przystan.ui.Timeline.Moment;
import przystan.ui.Timeline.Weight;

class TimelineTest {

    @Test
    void momentsNeverOverlapThoughALongOneCoversTheNext() {
        var season = new Moment(
                LocalDate.of(2016, 3, 1),
                LocalDate.of(2016, 6, 30),
                "March – June",
                new Phrase("Consultation", new Language("en")),
                Weight.TURNING_POINT);
        var day = new Moment(
                LocalDate.of(2016, 3, 7),
                LocalDate.of(2016, 3, 8),
                "7–8 March",
                new Phrase("Conference", new Language("en")),
                Weight.STEP);

        var drawn = new Timeline("t", "", "", List.of(season, day)).drawn();

        assertThat(drawn.get(1).y() - drawn.get(0).y()).isGreaterThanOrEqualTo(40);
    }
}
