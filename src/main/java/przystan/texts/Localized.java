package przystan.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One text of a city in the languages in which it exists.
///
/// @param byTag text by BCP 47 tag, in the order in which the city gave them
public record Localized(Map<String, String> byTag) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> MAP = new TypeReference<>() {};

    public static final Localized NONE = new Localized(Map.of());

    public Localized {
        byTag = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byTag));
    }

    /// Reads what [#json()] wrote; nothing becomes [#NONE].
    public static Localized ofJson(@Nullable String json) {
        return json == null ? NONE : new Localized(JSON.readValue(json, MAP));
    }

    public String json() {
        return JSON.writeValueAsString(byTag);
    }

    public boolean isEmpty() {
        return byTag.isEmpty();
    }

    /// The text in the first of these languages that has it, else in whichever comes first.
    ///
    /// @return a phrase that knows its language, so that a page can mark one that differs from its own
    public Phrase in(List<Language> preferred) {
        for (var language : preferred) {
            var text = byTag.get(language.tag());
            if (text != null) {
                return new Phrase(text, language);
            }
        }
        return byTag.entrySet().stream()
                .findFirst()
                .map(entry -> new Phrase(entry.getValue(), new Language(entry.getKey())))
                .orElseGet(() -> new Phrase("", preferred.getFirst()));
    }
}
