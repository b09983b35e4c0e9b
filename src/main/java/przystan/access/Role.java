package przystan.access;

import java.util.Locale;

/// What somebody may be entrusted with. A role is given for a unit, or for a part of it: see [Scope].
public enum Role {
    /// Invites people and gives roles; sees no files.
    ADMINISTRATOR,
    /// The city department that runs the policy: its document, bodies, plans and contests.
    COORDINATOR,
    /// Leads an area of the policy.
    AREA_LEADER,
    /// Prepares meetings of a body and writes its minutes.
    BODY_SECRETARY,
    /// Sits in a body.
    BODY_MEMBER,
    /// Writes pages for residents.
    EDITOR,
    /// Puts pages into a language.
    TRANSLATOR,
    /// Serves people at a desk and keeps their files.
    CASEWORKER,
    /// Speaks for an organisation.
    REPRESENTATIVE,
    /// Watches over what is done with personal data.
    DATA_PROTECTION_OFFICER,
    /// Works with figures.
    ANALYST;

    /// Its word in keys, tables and addresses, for example `area-leader`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException when there is no such role
    public static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether it shows personal data of others, and so demands a second proof of who somebody is.
    public boolean seesPersonalData() {
        return switch (this) {
            case ADMINISTRATOR, COORDINATOR, BODY_SECRETARY, CASEWORKER, DATA_PROTECTION_OFFICER -> true;
            case AREA_LEADER, BODY_MEMBER, EDITOR, TRANSLATOR, REPRESENTATIVE, ANALYST -> false;
        };
    }
}
