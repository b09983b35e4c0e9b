package przystan.people.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import przystan.keys.Vault;

/// A code for the day on which the authenticator is lost; each is taken once.
///
/// @param letters ten, none of which is taken for another when written down
public record RecoveryCode(String letters) {

    static final int GIVEN = 10;

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz123456789";
    private static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[a-z1-9]{" + LENGTH + "}");

    static List<RecoveryCode> fresh() {
        return Stream.generate(RecoveryCode::one).distinct().limit(GIVEN).toList();
    }

    private static RecoveryCode one() {
        var letters = new StringBuilder();
        for (var random : Vault.random(LENGTH)) {
            letters.append(ALPHABET.charAt(random & 31));
        }
        return new RecoveryCode(letters.toString());
    }

    /// The code in what somebody typed, with or without spaces and hyphens.
    static Optional<RecoveryCode> in(String typed) {
        var letters = typed.replaceAll("[\\s\\p{Pd}]", "").toLowerCase(Locale.ROOT);
        return FORM.matcher(letters).matches() ? Optional.of(new RecoveryCode(letters)) : Optional.empty();
    }

    /// In two halves, to be written down.
    public String halves() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    /// What is secret in it is for nobody else to read.
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
