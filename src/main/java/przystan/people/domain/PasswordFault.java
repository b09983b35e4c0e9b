package przystan.people.domain;

import java.util.Locale;

/// Why a password is not taken.
public enum PasswordFault {
    SHORT,
    LONG,
    /// It is on the list of passwords that attackers try first, or is the holder's own name or address.
    COMMON;

    public String textKey() {
        return "people.password." + name().toLowerCase(Locale.ROOT);
    }
}
