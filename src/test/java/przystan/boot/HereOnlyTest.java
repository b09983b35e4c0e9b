package przystan.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.RunningCity;

class HereOnlyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/prometheus",
                "/%61ctuator/prometheus",
                "/actuator/%70rometheus",
                "/actuator",
                "/demo/people",
                "/%64emo/people",
                "/demo/outbox"
            })
    void howeverItIsSpelledItIsForThisMachineOnly(String path) {
        assertThat(RunningCity.gets(path, "X-Forwarded-For", "203.0.113.7").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gdansk/pl//desk", "/gdansk/pl/desk;x=1/account", "/gdansk/pl/%2e%2e/desk"})
    void addressesThatCouldBeReadInTwoWaysAreTurnedAway(String path) {
        assertThat(RunningCity.gets(path).status()).isBetween(400, 404);
    }
}
