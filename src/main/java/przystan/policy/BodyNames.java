package przystan.policy;

import java.util.List;
import java.util.Map;
import przystan.texts.Language;
import przystan.texts.Phrase;

/// A slot: how the bodies that adopt and discuss documents are called. Filled by the module that runs the bodies.
public interface BodyNames {

    /// Names of all bodies of the current unit by id, in the best of these languages.
    Map<String, Phrase> in(List<Language> preferred);
}
