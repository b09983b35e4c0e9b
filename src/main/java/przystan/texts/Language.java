package przystan.texts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A language that people read.
///
/// @param tag the BCP 47 tag as it stands in addresses, for example `pl` or `sr-Latn`
public record Language(String tag) {

    private static final Map<String, Traits> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    /// @throws IllegalArgumentException when the tag is not one that addresses may carry
    public Language {
        if (!TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a language tag: " + tag.length() + " characters");
        }
    }

    /// The language of a tag typed by a stranger, if it is one.
    public static Optional<Language> parse(String tag) {
        return TAG.matcher(tag).matches() ? Optional.of(new Language(tag)) : Optional.empty();
    }

    /// The name of the language in itself, as it begins a line of a menu.
    public String ownName() {
        return traits().ownName();
    }

    public Direction direction() {
        return traits().direction();
    }

    /// `ltr` or `rtl`, as the attribute `dir` wants it.
    public String dir() {
        return direction() == Direction.RIGHT_TO_LEFT ? "rtl" : "ltr";
    }

    public Locale locale() {
        return traits().locale();
    }

    public ULocale icu() {
        return traits().icu();
    }

    private Traits traits() {
        return KNOWN.computeIfAbsent(tag, Traits::of);
    }

    /// What CLDR says of a language; looked up once, since every page asks for all of it.
    private record Traits(String ownName, Direction direction, Locale locale, ULocale icu) {

        static Traits of(String tag) {
            var icu = ULocale.forLanguageTag(tag);
            var name = icu.getDisplayName(icu);
            return new Traits(
                    UCharacter.toTitleCase(icu, name.substring(0, 1), null) + name.substring(1),
                    icu.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT,
                    Locale.forLanguageTag(tag),
                    icu);
        }
    }
}
