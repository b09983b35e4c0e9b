package przystan.ui;

import java.util.List;
import przystan.tenancy.Unit;
import przystan.texts.Language;
import przystan.texts.Localized;
import przystan.texts.Phrase;
import przystan.texts.Words;

/// Whose pages are asked for, and in which language: the first two words of an address.
///
/// @param preferred languages in which a text of the city is looked for, best first
public record Visit(Unit unit, Words words, List<Language> preferred) {

    /// Begins the addresses that people open, for `@RequestMapping` of a controller.
    public static final String PATH = "/{unit}/{lang}";

    public Language language() {
        return words.language();
    }

    /// The city's text in the best language there is for this reader.
    public Phrase in(Localized text) {
        return text.in(preferred);
    }

    /// The address of a path in this unit and language.
    public String to(String path) {
        return "/" + unit.key() + "/" + language().tag() + path;
    }
}
