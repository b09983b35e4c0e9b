package przystan.notices.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import przystan.access.PersonId;
import przystan.privacy.HeldData;

/// How often a person wants to be written to.
@Component
class HeldPaces implements HeldData {

    private final Paces paces;

    HeldPaces(Paces paces) {
        this.paces = paces;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return paces.all(person).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(chosen -> Map.<String, Object>of(
                        "kind", chosen.getKey(), "pace", chosen.getValue().key()))
                .toList();
    }

    @Override
    public void erase(PersonId person, Instant now) {
        paces.forget(person);
    }
}
