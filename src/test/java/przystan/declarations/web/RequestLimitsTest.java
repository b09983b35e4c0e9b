package przystan.declarations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import przystan.declarations.Cast;
import przystan.declarations.RunningProgram;
import przystan.tenancy.UnitId;

class RequestLimitsTest {

    private static final UnitId MEWIN = Cast.MEWIN.id();
    private static final UnitId SKARVIK = Cast.SKARVIK.id();

    private final Turning clock = new Turning();
    private final RequestLimits limits = new RequestLimits(clock);

    @Test
    void anAddressMayAskFiveTimesAnHour() {
        for (var request = 0; request < 5; request++) {
            assertThat(limits.admit(MEWIN, "192.0.2.1")).isZero();
        }

        assertThat(limits.admit(MEWIN, "192.0.2.1")).isPositive();
        assertThat(limits.admit(SKARVIK, "192.0.2.1")).isPositive();
        assertThat(limits.admit(MEWIN, "192.0.2.2")).isZero();

        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThat(limits.admit(MEWIN, "192.0.2.1")).isZero();
    }

    @Test
    void oneNetworkOfTheNewProtocolIsOneAddress() {
        for (var request = 0; request < 5; request++) {
            assertThat(limits.admit(MEWIN, "2001:db8:0:1::" + request)).isZero();
        }

        assertThat(limits.admit(MEWIN, "2001:db8:0:1:ffff::1")).isPositive();
        assertThat(limits.admit(MEWIN, "2001:db8:0:2::1")).isZero();
    }

    @Test
    void aUnitReceivesSixtyAnHourAndTheOthersDoNotSufferFromIt() {
        for (var request = 0; request < 60; request++) {
            assertThat(limits.admit(MEWIN, "192.0.2." + request)).isZero();
        }

        assertThat(limits.admit(MEWIN, "192.0.2.200")).isPositive();
        assertThat(limits.admit(SKARVIK, "192.0.2.201")).isZero();
    }

    private static final class Turning extends Clock {

        private Instant now = RunningProgram.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
