package przystan.policy.drafts.domain;

import java.util.Optional;
import przystan.access.Acting;
import przystan.access.Author;
import przystan.access.Role;
import przystan.access.Scope;

/// How much of an item somebody may change.
public enum EditingRight {
    EVERYTHING,
    /// Its texts, in every language.
    TEXTS,
    /// Its texts, but not in the language that the others are made from.
    TRANSLATIONS,
    NOTHING;

    private static final Role[] EDITORS = {Role.COORDINATOR, Role.AREA_LEADER, Role.EDITOR, Role.TRANSLATOR};

    /// The capacity in which somebody edits items of an area: the one that allows most.
    ///
    /// @param area its id; empty for items of none
    public static Optional<Author.Officer> capacity(Acting acting, String area) {
        return acting.as(scope(area), EDITORS);
    }

    public static EditingRight of(Author author, String area) {
        return switch (author) {
            case Author.Officer officer -> officer.scope().covers(scope(area)) ? of(officer.role()) : NOTHING;
            case Author.Self _, Author.Visitor _, Author.Program _ -> NOTHING;
        };
    }

    private static EditingRight of(Role role) {
        return switch (role) {
            case COORDINATOR, AREA_LEADER -> EVERYTHING;
            case EDITOR -> TEXTS;
            case TRANSLATOR -> TRANSLATIONS;
            case ADMINISTRATOR,
                    BODY_SECRETARY,
                    BODY_MEMBER,
                    CASEWORKER,
                    REPRESENTATIVE,
                    DATA_PROTECTION_OFFICER,
                    ANALYST -> NOTHING;
        };
    }

    /// Whether somebody may begin, offer and adopt versions of the whole document.
    public static boolean decides(Author author) {
        return author instanceof Author.Officer officer
                && officer.role() == Role.COORDINATOR
                && officer.scope().equals(Scope.UNIT);
    }

    /// @param source tag of the language that translations are made from
    public boolean permits(ItemField field, String language, String source) {
        return switch (this) {
            case EVERYTHING -> true;
            case TEXTS -> field.inLanguages();
            case TRANSLATIONS -> field.inLanguages() && !language.equals(source);
            case NOTHING -> false;
        };
    }

    private static Scope scope(String area) {
        return area.isEmpty() ? Scope.UNIT : new Scope("area", area);
    }
}
