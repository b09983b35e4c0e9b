package przystan.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;
import przystan.ui.Visit;

/// Reads unit and language from the address, and lets the rest of the request, its error page included, run as that
/// unit.
@Component
@Order(VisitFilter.ORDER)
class VisitFilter extends OncePerRequestFilter {

    /// Before Spring Security, whose error answers are pages too.
    static final int ORDER = -110;

    private static final String VISIT = VisitFilter.class.getName() + ".visit";
    private static final String UNIT = VisitFilter.class.getName() + ".unit";
    private static final String INSIDE = VisitFilter.class.getName() + ".inside";

    private final UnitRegister units;
    private final Frames frames;

    VisitFilter(UnitRegister units, Frames frames) {
        this.units = units;
        this.frames = frames;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = address(request);
        var key = word(address, 0);
        var unit = units.find(key);
        if (unit.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(UNIT, unit.get());
        Language.parse(word(address, key.length() + 1))
                .filter(unit.get()::offers)
                .ifPresent(language -> {
                    request.setAttribute(VISIT, frames.visit(unit.get(), language));
                    request.setAttribute(
                            INSIDE,
                            address.substring(key.length() + language.tag().length() + 2));
                });
        try {
            CurrentUnit.within(unit.get().id(), () -> {
                chain.doFilter(request, response);
                return unit;
            });
        } catch (ServletException | IOException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Unit and language that the address names, when there is such a unit and it offers the language.
    static Optional<Visit> visit(HttpServletRequest request) {
        return Optional.ofNullable((Visit) request.getAttribute(VISIT));
    }

    static Optional<Unit> unit(HttpServletRequest request) {
        return Optional.ofNullable((Unit) request.getAttribute(UNIT));
    }

    /// The path inside unit and language, beginning with a slash or empty.
    static String inside(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(INSIDE)).orElse("");
    }

    private static String address(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed;
    }

    /// The word of an address that begins after the slash at this place.
    private static String word(String address, int slash) {
        if (slash >= address.length()) {
            return "";
        }
        var end = address.indexOf('/', slash + 1);
        return address.substring(slash + 1, end < 0 ? address.length() : end);
    }
}
