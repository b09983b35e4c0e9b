package przystan.notices.web;

import java.util.Locale;
import przystan.notices.domain.LetterState;

/// How a letter's state is said.
public final class LetterRow {

    private LetterRow() {}

    /// Last word of the key of the text that says it.
    public static String key(LetterState state) {
        var name = state.getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
