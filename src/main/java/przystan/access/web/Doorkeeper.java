package przystan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import przystan.access.Acting;
import przystan.access.Grants;
import przystan.access.OpenTo;
import przystan.access.Role;
import przystan.access.SignedIn;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;
import przystan.ui.NotAllowed;
import przystan.ui.NotHere;

/// Stands before every address of the desk and asks who comes, with each request anew.
@Component
class Doorkeeper implements HandlerInterceptor {

    private static final String ACTING = Doorkeeper.class.getName() + ".acting";
    private static final String ROLES = Doorkeeper.class.getName() + ".roles";

    private final Optional<Grants> grants;
    private final UnitRegister units;
    private final DeskLanguages languages;
    private final Clock clock;

    Doorkeeper(Optional<Grants> grants, UnitRegister units, DeskLanguages languages, Clock clock) {
        this.grants = grants;
        this.units = units;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var address = DeskAddress.of(request);
        var named = Optional.ofNullable(method.getMethodAnnotation(OpenTo.class));
        if (address.isEmpty() && named.isEmpty()) {
            return true;
        }
        if (address.isEmpty()) {
            // The desk under an address that is spelled otherwise, such as /%64esk: nobody was asked who they are.
            throw new NotHere();
        }
        var door = named.orElseThrow(NotHere::new);
        if (CurrentUnit.id().isEmpty()) {
            throw new NotHere();
        }
        var acting = proved(request).flatMap(proved -> grants.flatMap(held -> held.heldBy(proved, today())));
        if (acting.isEmpty()) {
            ask(address.get(), request, response, "/sign-in");
            return false;
        }
        request.setAttribute(ACTING, acting.get());
        request.setAttribute(ROLES, door.value());
        if (mayEnter(acting.get(), door.value())) {
            return speaks(address.get(), request, response);
        }
        ask(address.get(), request, response, "/sign-in/second-factor");
        return false;
    }

    /// What the session proves, as long as it holds; one that is over is thrown away.
    private Optional<SignedIn> proved(HttpServletRequest request) {
        var proved = PersonFilter.signedIn();
        if (proved.filter(known -> known.isOver(clock.instant())).isEmpty()) {
            return proved;
        }
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        SecurityContextHolder.clearContext();
        return Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(unit().timezone()));
    }

    private Unit unit() {
        return units.all().stream()
                .filter(one -> one.id().equals(CurrentUnit.required()))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /// A form that was sent is not lost: the page for signing in keeps it, and offers it again afterwards.
    private static void ask(DeskAddress address, HttpServletRequest request, HttpServletResponse response, String page)
            throws Exception {
        if (reads(request)) {
            lead(address.visit() + page + "?to=" + encoded(address.inside()), response);
        } else {
            request.getRequestDispatcher(address.visit() + page + "/interrupted")
                    .forward(request, response);
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static void lead(String to, HttpServletResponse response) {
        response.setHeader(HttpHeaders.LOCATION, to);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }

    /// Whether they may enter as they are; false when they may once they have proved twice who they are.
    private static boolean mayEnter(Acting acting, Role... roles) {
        if (roles.length == 0 || acting.as(roles).isPresent()) {
            return true;
        }
        var withheld = acting.withheld().stream()
                .anyMatch(capacity -> Arrays.asList(roles).contains(capacity.role()));
        if (!withheld) {
            throw new NotAllowed("access.refused.role");
        }
        return false;
    }

    /// Whether the desk speaks the language of the address; who reads it in another is led to one that it does.
    private boolean speaks(DeskAddress address, HttpServletRequest request, HttpServletResponse response) {
        var instead = Language.parse(address.visit().substring(address.visit().lastIndexOf('/') + 1))
                .filter(_ -> reads(request))
                .flatMap(asked -> languages.insteadOf(asked, unit()));
        instead.ifPresent(language -> lead("/" + unit().key() + "/" + language.tag() + address.inside(), response));
        return instead.isEmpty();
    }

    private static String encoded(String inside) {
        return URLEncoder.encode(inside, StandardCharsets.UTF_8);
    }

    /// Who was let in.
    static Optional<Acting> acting(HttpServletRequest request) {
        return Optional.ofNullable((Acting) request.getAttribute(ACTING));
    }

    /// The roles the address is open to.
    static Role[] roles(HttpServletRequest request) {
        return Optional.ofNullable((Role[]) request.getAttribute(ROLES)).orElse(new Role[0]);
    }
}
