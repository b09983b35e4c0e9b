package przystan.access;

import java.util.List;
import java.util.Optional;
import przystan.ui.FormToken;

/// What every page of the desk shows around itself: who is signed in, in which capacity this page is opened, and the
/// ways to other pages. Controllers take it as an argument and hand it to their page.
///
/// @param capacity by which this page is open; none when it is open to everybody who is signed in
public record Desk(Acting acting, Optional<Author.Officer> capacity, List<DeskEntry> ways, FormToken token) {

    /// Who acts, for the acts of this page.
    public Author author() {
        return capacity.<Author>map(officer -> officer).orElseGet(acting::self);
    }
}
