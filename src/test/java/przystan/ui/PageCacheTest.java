package przystan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.RunningCity;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;

class PageCacheTest {

    private static final String PAGE = "/gdansk/de/model";

    @Test
    void aKeptPageIsTheSameAsANewOneHeadersIncluded() throws IOException {
        var made = RunningCity.gets(PAGE);
        var kept = RunningCity.gets(PAGE);

        assertThat(kept.text()).isEqualTo(made.text());
        for (var header : new String[] {"ETag", "Content-Security-Policy", "Content-Language", "Content-Type"}) {
            assertThat(kept.header(header)).as(header).isNotEmpty().isEqualTo(made.header(header));
        }
        var zipped = RunningCity.gets(PAGE, "Accept-Encoding", "gzip");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        try (var plain =
                new GZIPInputStream(new ByteArrayInputStream(zipped.response().body()))) {
            assertThat(new String(plain.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(made.text());
        }
    }

    @Test
    void aReaderWhoHasThePageIsToldSo() {
        var first = RunningCity.gets(PAGE);
        var again = RunningCity.gets(PAGE, "If-None-Match", first.header("ETag"));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "/gdansk/de/model.pdf", "/gdansk/model.json", "/gdansk/openapi.json"})
    void whoeverHasTheAnswerIsToldSoHoweverTheyNameIt(String path) {
        var first = RunningCity.gets(path);
        var tag = first.header("ETag");

        assertThat(first.status()).isEqualTo(200);
        assertThat(tag).startsWith("W/\"");
        for (var named : List.of(tag, tag.substring(2), "\"other\", " + tag, "W/\"a,b\"," + tag, "*")) {
            var again = RunningCity.gets(path, "If-None-Match", named);
            assertThat(again.status()).as(named).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.response().body()).isEmpty();
        }
        for (var other : List.of("W/\"other\"", "\"*\"", "", "nonsense")) {
            assertThat(RunningCity.gets(path, "If-None-Match", other).status())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    @Test
    void aRaisedContentVersionIsSeenByTheNextRequest() {
        var register = RunningCity.part(UnitRegister.class);
        var unit = register.find("gdansk").orElseThrow();
        RunningCity.gets(PAGE);

        CurrentUnit.within(unit.id(), () -> {
            new TransactionTemplate(RunningCity.part(PlatformTransactionManager.class))
                    .executeWithoutResult(_ -> register.contentChanged(unit.id()));
            return unit;
        });

        assertThat(register.find("gdansk").orElseThrow().contentVersion()).isEqualTo(unit.contentVersion() + 1);
        assertThat(RunningCity.gets(PAGE).status()).isEqualTo(200);
    }
}
