package przystan.tenancy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import przystan.texts.Language;
import przystan.texts.Localized;

/// A unit of local government that has its pages here.
///
/// @param key the word in addresses, for example `gdansk`
/// @param parent the unit it lies in, such as the voivodeship of a municipality
/// @param currency ISO 4217, the money of its budget
/// @param languages those its pages are offered in, the first being the default
/// @param details contact, accessibility and privacy particulars, as its package states them
/// @param contentVersion grows with every change that a public page could show; part of every cache key
public record Unit(
        UnitId id,
        String key,
        Kind kind,
        Optional<UnitId> parent,
        Localized name,
        Localized shortName,
        Money money,
        ZoneId timezone,
        List<Language> languages,
        UnitDetails details,
        long contentVersion) {

    /// What kind of local government the unit is.
    public enum Kind {
        MUNICIPALITY,
        COUNTY,
        VOIVODESHIP
    }

    /// Country and currency of a unit.
    ///
    /// @param country ISO 3166-1 alpha-2
    /// @param currency ISO 4217
    public record Money(String country, String currency) {}

    public Language defaultLanguage() {
        return languages.getFirst();
    }

    public boolean offers(Language language) {
        return languages.contains(language);
    }

    /// In which order a text is looked for, when a reader wants this language: their own, English, the unit's own, any.
    public List<Language> preferring(Language wanted) {
        var order = new ArrayList<Language>();
        order.add(wanted);
        for (var next : List.of(new Language("en"), defaultLanguage())) {
            if (!order.contains(next) && offers(next)) {
                order.add(next);
            }
        }
        return List.copyOf(order);
    }
}
