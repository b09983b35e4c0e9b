package przystan.notices.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import przystan.access.PersonId;
import przystan.privacy.HeldData;

/// The letters to a person, as far as they still say something.
@Component
class HeldLetters implements HeldData {

    private final Letters letters;

    HeldLetters(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return letters.to(person).stream().map(HeldLetters::said).toList();
    }

    private static Map<String, Object> said(Letter letter) {
        var said = new LinkedHashMap<String, Object>();
        said.put("kind", letter.kind());
        said.put("written", letter.writtenAt().toString());
        letter.content().ifPresent(content -> {
            said.put("to", content.email());
            said.put("name", content.name());
            said.put("subject", content.subject());
            said.put("html", content.html());
        });
        return said;
    }

    @Override
    public void erase(PersonId person, Instant now) {
        letters.eraseTo(person, now);
    }
}
