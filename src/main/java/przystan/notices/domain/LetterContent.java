package przystan.notices.domain;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// What a letter holds of a person: to whom it goes and what it says. Kept sealed.
///
/// @param language BCP 47 tag
/// @param html the passages between heading and footer, every way in them a whole address
public record LetterContent(String email, String name, String language, String subject, String html) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    byte[] written() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    static LetterContent read(byte[] written) {
        return JSON.readValue(new String(written, StandardCharsets.UTF_8), LetterContent.class);
    }
}
