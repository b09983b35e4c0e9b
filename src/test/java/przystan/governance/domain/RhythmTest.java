package przystan.governance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import przystan.governance.domain.RecordedBody.Rhythm;

class RhythmTest {

    @ParameterizedTest
    @CsvSource({"P1M,M,1", "P6M,M,6", "P1Y,Y,1", "P2W,W,2", "P10D,D,10"})
    void aRhythmIsSaidInTheUnitInWhichItWasGiven(String iso, String unit, int count) {
        var rhythm = new Rhythm(Period.parse(iso), Rhythm.Kind.REGULAR);

        assertThat(rhythm.unit()).isEqualTo(unit);
        assertThat(rhythm.count()).isEqualTo(count);
    }
}
