package przystan.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.RunningCity;

class HealthTest {

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void anOperatorOnTheMachineSeesThatTheProgramIsWell(String path) {
        assertThat(RunningCity.gets(path).text()).contains("\"UP\"");
    }

    @Test
    void anOperatorOnTheMachineSeesFigures() {
        assertThat(RunningCity.gets("/actuator/prometheus").text()).contains("jvm_memory_used_bytes");
    }

    @Test
    void nobodyElseSeesThem() {
        assertThat(RunningCity.gets("/actuator/prometheus", "X-Forwarded-For", "203.0.113.7")
                        .status())
                .isEqualTo(403);
        assertThat(RunningCity.gets("/actuator/env").status()).isEqualTo(404);
    }
}
