package przystan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import przystan.App;
import przystan.RunningCity;
import przystan.keys.TestKeys;
import przystan.texts.Language;
import przystan.texts.Texts;

/// What readers get while the database is away from a running program, and afterwards.
class OutageTest {

    private static final String KEPT = "/gdansk/en/model";
    private static final String NOT_KEPT = "/gdansk/en/model/areas/housing";
    private static final int SECONDS = 30;

    private static Gate gate;
    private static ConfigurableApplicationContext program;

    private final HttpClient reader = HttpClient.newHttpClient();

    @BeforeAll
    static void startBehindAGate() throws IOException {
        RunningCity.gets("/gdansk/en");
        gate = Gate.before(TestDatabase.program());
        var access = gate.through(TestDatabase.program());
        program = new SpringApplicationBuilder(App.class)
                .run(
                        "--server.port=0",
                        "--przystan.data=target/test-data-outage",
                        "--przystan.key-file=" + TestKeys.file(),
                        "--przystan.database.url=" + access.url(),
                        "--przystan.database.user=" + access.user(),
                        "--przystan.database.password=" + access.password(),
                        "--przystan.database.owner-user=" + TestDatabase.owner().user(),
                        "--przystan.database.owner-password="
                                + TestDatabase.owner().password());
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
        gate.close();
    }

    @AfterEach
    void closeReader() {
        reader.close();
    }

    @Test
    @Timeout(value = 2 * SECONDS, unit = TimeUnit.SECONDS)
    void aReaderIsToldThatTheDatabaseIsAwayAndReadsOnWhenItIsBack() throws Exception {
        assertThat(gets(KEPT).statusCode()).isEqualTo(200);
        gate.shut();

        var page = gets(NOT_KEPT);
        var data = gets("/gdansk/model.json");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        var words = program.getBean(Texts.class).in(new Language("en"));
        assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo(words.say("ui.error.away.title"));
        assertThat(Jsoup.parse(page.body()).select("main a").eachAttr("href")).contains("/gdansk/en");
        assertThat(data.statusCode()).isEqualTo(503);
        assertThat(data.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(gets(KEPT).statusCode()).isEqualTo(200);

        gate.open();

        assertThat(statusOnceItIsBack()).isEqualTo(200);
    }

    private int statusOnceItIsBack() throws Exception {
        var patience = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        var status = gets(NOT_KEPT).statusCode();
        while (status != 200 && System.nanoTime() < patience) {
            Thread.sleep(200);
            status = gets(NOT_KEPT).statusCode();
        }
        return status;
    }

    private HttpResponse<String> gets(String path) throws Exception {
        var address = "http://localhost:" + program.getEnvironment().getProperty("local.server.port") + path;
        return reader.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(SECONDS))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
