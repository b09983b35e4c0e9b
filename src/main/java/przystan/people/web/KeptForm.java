package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import przystan.keys.SealBroken;
import przystan.keys.Vault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A form that somebody sent after their session had ended. It travels, sealed, through the pages for signing in and is
/// offered again behind them; the server keeps nothing.
@Component
public class KeptForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PURPOSE = "people.kept-form";
    /// What is typed anew rather than kept: it would stand readable on the page that offers the form again.
    private static final Set<String> NEVER = Set.of("_csrf", "password", "old", "wanted", "code", "credential");
    private static final Duration KEPT = Duration.ofHours(2);

    private final Vault vault;
    private final Clock clock;

    KeptForm(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// @param action where it was sent, with unit and language
    /// @param fields in the order of the form
    public record Content(String action, long sentAt, List<Field> fields) {}

    public record Field(String name, String value) {

        /// What somebody typed is for nobody else to read.
        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }

    String seal(HttpServletRequest request, String action) {
        var fields = new TreeMap<>(request.getParameterMap())
                .entrySet().stream()
                        .filter(entry -> !NEVER.contains(entry.getKey()))
                        .flatMap(entry -> java.util.Arrays.stream(entry.getValue())
                                .map(value -> new Field(entry.getKey(), value)))
                        .toList();
        var content = new Content(action, clock.instant().getEpochSecond(), fields);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.seal(JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8), PURPOSE));
    }

    Optional<Content> open(String sealed) {
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var bytes = vault.open(Base64.getUrlDecoder().decode(sealed), PURPOSE);
            var content = JSON.readValue(bytes, Content.class);
            return clock.instant().getEpochSecond() - content.sentAt() < KEPT.toSeconds()
                    ? Optional.of(content)
                    : Optional.empty();
        } catch (IllegalArgumentException | SealBroken | JacksonException notOurs) {
            return Optional.empty();
        }
    }
}
