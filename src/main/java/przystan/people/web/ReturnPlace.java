package przystan.people.web;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import przystan.keys.Vault;
import przystan.ui.Visit;

/// Where a browser that comes back from the directory goes on, as the state of the question says it.
///
/// @param state unguessable, with the unit and the language behind it
record ReturnPlace(String state, String unit, String language) {

    private static final int RANDOM_BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}\\.([a-z0-9-]{1,60})\\.([A-Za-z0-9-]{1,20})");

    static ReturnPlace of(Visit visit) {
        var random = Base64.getUrlEncoder().withoutPadding().encodeToString(Vault.random(RANDOM_BYTES));
        var unit = visit.unit().key();
        var language = visit.language().tag();
        return new ReturnPlace(random + "." + unit + "." + language, unit, language);
    }

    static Optional<ReturnPlace> in(String state) {
        var found = FORM.matcher(state);
        return found.matches() ? Optional.of(new ReturnPlace(state, found.group(1), found.group(2))) : Optional.empty();
    }
}
