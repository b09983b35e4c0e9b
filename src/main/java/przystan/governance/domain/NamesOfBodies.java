package przystan.governance.domain;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import przystan.policy.BodyNames;
import przystan.texts.Language;
import przystan.texts.Phrase;

/// Tells the policy pages how the bodies are called that adopted a document.
@Component
class NamesOfBodies implements BodyNames {

    private final BodyRegister register;

    NamesOfBodies(BodyRegister register) {
        this.register = register;
    }

    @Override
    public Map<String, Phrase> in(List<Language> preferred) {
        return register.names(preferred);
    }
}
