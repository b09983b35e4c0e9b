package przystan.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import przystan.tenancy.Unit;
import przystan.texts.Language;
import przystan.texts.Texts;
import przystan.ui.Frame;
import przystan.ui.NavigationEntry;
import przystan.ui.Templates;
import przystan.ui.Visit;

/// Makes the frame of a page from the request that asked for it.
@Component
class Frames {

    private static final Pattern LANGUAGE = Pattern.compile("(?:^|&)lang=([A-Za-z-]+)(?:&|$)");

    private final Texts texts;
    private final List<NavigationEntry> navigation;
    private final Frame.Notes notes;

    Frames(
            Texts texts,
            List<NavigationEntry> navigation,
            Assets assets,
            Templates templates,
            @Value("${przystan.demo:false}") boolean demo) {
        this.texts = texts;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparing(NavigationEntry::order))
                .toList();
        var unreviewed = new HashMap<Language, String>();
        for (var language : texts.languages()) {
            if (!texts.reviewed(language)) {
                unreviewed.put(language, texts.in(language).say("ui.layout.unreviewed"));
            }
        }
        this.notes = new Frame.Notes(assets.fingerprint(), demo, unreviewed, templates::content);
    }

    /// @param inside path within unit and language, with the query
    Frame of(Visit visit, String inside) {
        return new Frame(Optional.of(visit.unit()), visit.words(), visit.preferred(), inside, navigation, notes);
    }

    /// The frame of a page that belongs to no unit, in the language that the address asks for (`?lang=ar`), else in the
    /// browser's.
    Frame ofInstallation(HttpServletRequest request) {
        var language = askedLanguage(request)
                .or(() -> browserLanguage(request, texts.languages()))
                .orElse(new Language("en"));
        return new Frame(Optional.empty(), texts.in(language), List.of(language), "", List.of(), notes);
    }

    Visit visit(Unit unit, Language language) {
        return new Visit(unit, texts.in(language), unit.preferring(language));
    }

    /// The language of the unit that the browser likes best, else the unit's own.
    Language languageFor(HttpServletRequest request, Unit unit) {
        return browserLanguage(request, unit.languages()).orElse(unit.defaultLanguage());
    }

    /// Read from the query as it was sent: one that cannot be decoded must not keep its own error page from showing.
    private Optional<Language> askedLanguage(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .map(LANGUAGE::matcher)
                .filter(Matcher::find)
                .flatMap(asked -> Language.parse(asked.group(1)))
                .filter(texts::speaks);
    }

    private static Optional<Language> browserLanguage(HttpServletRequest request, List<Language> offered) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        var locales = request.getLocales();
        while (locales.hasMoreElements()) {
            var wanted = locales.nextElement().getLanguage();
            var found = offered.stream()
                    .filter(language -> language.locale().getLanguage().equals(wanted))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
