package przystan.policy;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import przystan.policy.domain.ModelRegister;
import przystan.texts.Language;
import przystan.texts.Phrase;

/// Which policy documents the current unit has, and how they and the bodies that adopt them are called: what other
/// modules may ask.
@Component
public class PolicyDocuments {

    private final ModelRegister register;

    PolicyDocuments(ModelRegister register) {
        this.register = register;
    }

    public record Named(String id, Phrase name) {}

    /// In the unit's order; the first is what its pages call the Model.
    public List<Named> all(List<Language> preferred) {
        return register.documents(preferred).stream()
                .map(row -> new Named(row.id(), row.name()))
                .toList();
    }

    /// How the bodies of the unit are called, by id.
    public Map<String, Phrase> bodies(List<Language> preferred) {
        return register.bodyNames(preferred);
    }
}
