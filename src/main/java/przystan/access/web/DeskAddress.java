package przystan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// An address of the desk: `/{unit}/{lang}/desk…`.
///
/// @param visit `/{unit}/{lang}`
/// @param inside the rest, with its query
record DeskAddress(String visit, String inside) {

    private static final String DESK = "/desk";

    static boolean isOnDesk(HttpServletRequest request) {
        return of(request).isPresent();
    }

    static Optional<DeskAddress> of(HttpServletRequest request) {
        var path = request.getRequestURI();
        var language = path.indexOf('/', 1);
        var rest = language < 0 ? -1 : path.indexOf('/', language + 1);
        if (rest < 0) {
            return Optional.empty();
        }
        var inside = path.substring(rest);
        if (!inside.equals(DESK) && !inside.startsWith(DESK + "/")) {
            return Optional.empty();
        }
        var query = Optional.ofNullable(request.getQueryString());
        return Optional.of(new DeskAddress(
                path.substring(0, rest),
                inside + query.map(words -> "?" + words).orElse("")));
    }
}
