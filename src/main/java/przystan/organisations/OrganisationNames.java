package przystan.organisations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import przystan.organisations.domain.OrganisationRegister;
import przystan.texts.Language;
import przystan.texts.Phrase;

/// How the organisations of the current unit are called: what other modules may ask.
@Component
public class OrganisationNames {

    private final OrganisationRegister register;

    OrganisationNames(OrganisationRegister register) {
        this.register = register;
    }

    /// Names of these organisations by id, in the best of these languages; an unknown id has none.
    public Map<String, Phrase> of(Collection<String> ids, List<Language> preferred) {
        return ids.isEmpty() ? Map.of() : register.names(ids, preferred);
    }

    /// Names of all organisations by id, in the order of their names.
    public Map<String, Phrase> all(List<Language> preferred) {
        return register.allNames(preferred);
    }
}
