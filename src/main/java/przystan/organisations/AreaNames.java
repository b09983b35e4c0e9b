package przystan.organisations;

import java.util.List;
import java.util.Map;
import przystan.texts.Language;
import przystan.texts.Phrase;

/// A slot: how the areas that organisations work in are called. Filled by the module that keeps the policy documents.
public interface AreaNames {

    /// Names of all areas of the current unit by id, in the documents' order and the best of these languages.
    Map<String, Phrase> in(List<Language> preferred);
}
