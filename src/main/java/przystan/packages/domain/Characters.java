package przystan.packages.domain;

import java.util.Locale;
import java.util.OptionalInt;

/// Characters that no text of a city needs and that deceive or break: controls, overrides of the writing direction.
final class Characters {

    private Characters() {}

    /// Where in a whole file the first control character stands that no text file has.
    static OptionalInt firstControl(String file) {
        for (var at = 0; at < file.length(); at++) {
            if (isControl(file.charAt(at))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /// The first character that a text may not hold.
    static OptionalInt firstRefused(String text) {
        return text.codePoints().filter(Characters::isRefused).findFirst();
    }

    /// `U+202E`, the form in which a character can be looked up.
    static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    private static boolean isRefused(int character) {
        return isControl(character)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || (character >= 0xD800 && character <= 0xDFFF);
    }

    private static boolean isControl(int character) {
        var blank = character == '\t' || character == '\n' || character == '\r';
        return !blank && (character < 0x20 || (character >= 0x7F && character <= 0x9F));
    }
}
