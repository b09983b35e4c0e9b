package przystan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import przystan.access.Acting;
import przystan.access.Author;
import przystan.access.Desk;
import przystan.access.DeskEntry;
import przystan.access.Role;
import przystan.ui.FormToken;
import przystan.ui.NotHere;

/// Gives a controller's method of the desk the [Desk].
@Component
class DeskArgument implements HandlerMethodArgumentResolver {

    private final List<DeskEntry> ways;
    private final DeskLanguages languages;

    DeskArgument(List<DeskEntry> ways, DeskLanguages languages) {
        this.ways = ways.stream().sorted(Comparator.comparing(DeskEntry::order)).toList();
        this.languages = languages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Desk.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked == null || !(asked.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)) {
            throw new NotHere();
        }
        var acting = Doorkeeper.acting(asked).orElseThrow(NotHere::new);
        return new Desk(
                acting,
                capacity(acting, Doorkeeper.roles(asked)),
                ways.stream().filter(way -> way.isFor(acting)).toList(),
                HttpMethod.GET.matches(asked.getMethod()) ? languages.spoken() : List.of(),
                new FormToken(token.getParameterName(), token.getToken()));
    }

    private static Optional<Author.Officer> capacity(Acting acting, Role... roles) {
        return roles.length == 0 ? Optional.empty() : acting.as(roles);
    }
}
