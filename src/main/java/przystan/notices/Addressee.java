package przystan.notices;

import java.util.Optional;
import java.util.regex.Pattern;
import przystan.access.PersonId;
import przystan.texts.Language;

/// To whom a notice goes.
///
/// @param email one address, as [#isAddress] wants it
/// @param name as it stands beside the address; empty when not known
/// @param language in which they read
/// @param person their account; without one they are always written to at once
public record Addressee(String email, String name, Language language, Optional<PersonId> person) {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]+");

    /// @throws IllegalArgumentException when it is not one address; what was given is not quoted
    public Addressee {
        if (!isAddress(email)) {
            throw new IllegalArgumentException("not an e-mail address: " + email.length() + " characters");
        }
        name = UNSEEN.matcher(name).replaceAll(" ").strip();
    }

    /// Whether what somebody typed is a single e-mail address that a letter can be sent to.
    public static boolean isAddress(String typed) {
        return typed.length() <= LONGEST && ADDRESS.matcher(typed).matches();
    }
}
