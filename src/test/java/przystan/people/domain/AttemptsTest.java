package przystan.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import przystan.RunningCity;

class AttemptsTest {

    private static final int MOST = 10;

    @Test
    void ofManyGuessesSentAtOnceNoMoreAreHeardThanOneByOne() throws Exception {
        var page = RunningCity.gets("/gdansk/pl/sign-in", "X-Forwarded-For", "203.0.113.20");
        var token = page.page().select("input[name=_csrf]").first().val();
        var cookie = page.header("Set-Cookie").split(";")[0];
        var guess = (Callable<Integer>) () -> RunningCity.posts(
                        "/gdansk/pl/sign-in",
                        Map.of("_csrf", token, "email", "nobody-guessed@gdansk.example", "password", "wrong password"),
                        "X-Forwarded-For",
                        "203.0.113.20",
                        "Cookie",
                        cookie)
                .status();
        var guesses = new ArrayList<Callable<Integer>>();
        for (var each = 0; each < 3 * MOST; each++) {
            guesses.add(guess);
        }

        var heard = 0;
        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : browsers.invokeAll(guesses)) {
                heard += answer.get() == 422 ? 1 : 0;
            }
        }

        assertThat(heard).isEqualTo(MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::1, 20010db800010002",
        "::1, 0000000000000000",
        "no address, no address"
    })
    void aSubscriberOfIpv6IsOneHoweverManyAddressesTheyHave(String network, String counted) {
        assertThat(Attempts.subscriber(network)).isEqualTo(counted);
    }

    @Test
    void aFormOfAThousandFieldsIsNotRead() {
        var fields = new java.util.LinkedHashMap<String, String>();
        for (var each = 0; each < 1001; each++) {
            fields.put("f" + each, URLEncoder.encode("x", StandardCharsets.UTF_8));
        }

        assertThat(RunningCity.posts("/gdansk/pl/sign-in", fields).status()).isBetween(400, 413);
    }
}
