package przystan.access.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import przystan.tenancy.Unit;
import przystan.texts.Language;
import przystan.texts.Texts;

/// The languages in which the desk speaks: fewer than those of the public pages.
@Component
class DeskLanguages {

    private final List<Language> spoken;

    DeskLanguages(Texts texts) {
        this.spoken = texts.languages().stream()
                .filter(language ->
                        texts.in(language).phrase("access.desk").language().equals(language))
                .toList();
    }

    List<Language> spoken() {
        return spoken;
    }

    /// The one to open a page of the desk in when its address asks for one that the desk does not speak.
    Optional<Language> insteadOf(Language asked, Unit unit) {
        return spoken.contains(asked)
                ? Optional.empty()
                : unit.languages().stream().filter(spoken::contains).findFirst();
    }
}
