package przystan.people.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/// An address of mail, in small letters. It names an account.
@NamedInterface("enrolment")
public record Email(String value) {

    public static final int LONGEST = 254;

    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>\",;:()\\[\\]\\p{Cntrl}]{1,64}@[\\p{Alnum}][\\p{Alnum}.-]*\\.[\\p{Alnum}-]{2,}");

    /// The address in what somebody typed; nothing when it cannot be one.
    public static Optional<Email> in(String typed) {
        var value = typed.strip().toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST && FORM.matcher(value).matches()
                ? Optional.of(new Email(value))
                : Optional.empty();
    }
}
