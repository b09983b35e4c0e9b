package przystan.texts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A language that people read.
///
/// @param tag the BCP 47 tag as it stands in addresses, for example `pl` or `sr-Latn`
public record Language(String tag) {

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
        var locale = icu();
        var name = locale.getDisplayName(locale);
        return UCharacter.toTitleCase(locale, name.substring(0, 1), null) + name.substring(1);
    }

    public Direction direction() {
        return icu().isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    }

    /// `ltr` or `rtl`, as the attribute `dir` wants it.
    public String dir() {
        return direction() == Direction.RIGHT_TO_LEFT ? "rtl" : "ltr";
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public ULocale icu() {
        return ULocale.forLanguageTag(tag);
    }
}
