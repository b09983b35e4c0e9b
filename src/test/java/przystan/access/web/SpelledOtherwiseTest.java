package przystan.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import przystan.Colleague;

/// The doorkeeper reads an address as it was sent, Spring MVC after decoding it: what they read differently stays shut.
class SpelledOtherwiseTest {

    @Test
    void theDeskIsShutToStrangersHoweverItsAddressIsSpelled() {
        var stranger = Colleague.nobody();
        var token = stranger.token("/gdansk/pl/sign-in");

        for (var desk : new String[] {"%64esk", "d%65sk", "%64%65%73%6b"}) {
            assertThat(stranger.gets("/gdansk/pl/" + desk + "/people").status()).isEqualTo(404);
            assertThat(stranger.posts("/gdansk/pl/" + desk + "/sign-out", Map.of("_csrf", token))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.posts("/gdansk/pl/" + desk + "/account/passkeys/options", Map.of("_csrf", token))
                            .status())
                    .isEqualTo(404);
        }
    }
}
