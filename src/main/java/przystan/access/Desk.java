package przystan.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import przystan.texts.Language;
import przystan.ui.FormToken;

/// What every page of the desk shows around itself: who is signed in, in which capacity this page is opened, and the
/// ways to other pages. Controllers take it as an argument and hand it to their page.
///
/// @param capacity by which this page is open; none when it is open to everybody who is signed in
/// @param languages the desk speaks; none on the answer to a form, for what was typed into it would be lost
public record Desk(
        Acting acting,
        Optional<Author.Officer> capacity,
        List<DeskEntry> ways,
        List<Language> languages,
        FormToken token) {

    /// Whether this way leads to the page shown, or is the nearest one above it.
    ///
    /// @param path of the page shown, inside unit and language
    /// @return `page`, `true` or nothing, as `aria-current` wants it
    public @Nullable String current(DeskEntry way, String path) {
        if (path.equals(way.path())) {
            return "page";
        }
        var nearest = ways.stream()
                .map(DeskEntry::path)
                .filter(above -> !above.equals("/desk") && (path + "/").startsWith(above + "/"))
                .max(Comparator.comparing(String::length));
        return nearest.filter(way.path()::equals).map(_ -> "true").orElse(null);
    }

    /// Who acts, for the acts of this page.
    public Author author() {
        return capacity.<Author>map(officer -> officer).orElseGet(acting::self);
    }
}
