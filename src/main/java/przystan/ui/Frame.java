package przystan.ui;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import przystan.tenancy.Unit;
import przystan.texts.Direction;
import przystan.texts.Language;
import przystan.texts.Localized;
import przystan.texts.Phrase;
import przystan.texts.Words;

/// What a template needs beside its page: who shows it, in which language, and how to address things.
///
/// @param unit the unit whose page it is; none on pages of the installation itself
/// @param path of the page inside unit and language, with its query, for links that keep the page
/// @param navigation the main menu
/// @param notes switches of the installation, such as whether this is the demonstration
public record Frame(
        Optional<Unit> unit,
        Words words,
        List<Language> preferred,
        String path,
        List<NavigationEntry> navigation,
        Notes notes) {

    /// @param assets fingerprint of the styles and icons, part of their address
    /// @param demo whether invented people and data are shown
    /// @param unreviewed what the menu says beside a language that no native speaker has reviewed
    /// @param fragments makes content of a fragment
    public record Notes(
            String assets,
            boolean demo,
            Map<Language, String> unreviewed,
            BiFunction<Fragment, Frame, Content> fragments) {}

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /// A text of the interface with its language, to be shown by `ui.Said`.
    public Phrase phrase(String key, Object... arguments) {
        return words.phrase(key, arguments);
    }

    /// The city's text in the best language there is for this reader.
    public Phrase in(Localized text) {
        return text.in(preferred);
    }

    /// A moment as the clocks of the unit show it.
    public String moment(Instant at) {
        return words.moment(at.atZone(unit.<ZoneId>map(Unit::timezone).orElse(ZoneOffset.UTC)));
    }

    public Language language() {
        return words.language();
    }

    /// The address of a path in this unit and language; of the front door when no unit is shown.
    public String to(String inside) {
        return unit.isPresent() ? "/" + unit.get().key() + "/" + language().tag() + inside : "/";
    }

    /// The same page in another language.
    public String in(Language other) {
        return unit.map(shown -> "/" + shown.key() + "/" + other.tag() + path).orElse("/");
    }

    public String asset(String file) {
        return "/assets/" + notes.assets() + "/" + file;
    }

    public String icon(String name) {
        return asset("sprite.svg") + "#" + name;
    }

    public boolean rightToLeft() {
        return language().direction() == Direction.RIGHT_TO_LEFT;
    }

    /// What to say beside a language in the menu; nothing when a native speaker has reviewed it.
    public String unreviewedNote(Language other) {
        return notes.unreviewed().getOrDefault(other, "");
    }

    public Content fragment(Fragment fragment) {
        return notes.fragments().apply(fragment, this);
    }

    /// Whether this entry of the menu leads to the page shown, or to the nearest page above it.
    ///
    /// @return `page`, `true` or nothing, as `aria-current` wants it
    public @Nullable String current(NavigationEntry entry) {
        var nearest = navigation.stream()
                .filter(other -> path.equals(other.path()) || path.startsWith(other.path() + "/"))
                .max(Comparator.comparing(other -> other.path().length()));
        if (!nearest.equals(Optional.of(entry))) {
            return null;
        }
        return path.equals(entry.path()) ? "page" : "true";
    }

    /// Languages of the menu: those the unit offers, else all that the interface speaks.
    public List<Language> languages() {
        return unit.map(Unit::languages).orElse(List.of(language()));
    }

    /// The unit's name as it stands in titles.
    public String place() {
        return unit.map(shown -> in(shown.shortName()).text()).orElse("Przystań");
    }
}
