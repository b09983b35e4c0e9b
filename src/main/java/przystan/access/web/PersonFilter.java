package przystan.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import przystan.access.CurrentPerson;
import przystan.access.SignedIn;

/// Lets a request to the desk run as the person who is signed in. Public pages are the same for everybody, so nobody's
/// session is looked up for them.
@Component
@Order(PersonFilter.ORDER)
class PersonFilter extends OncePerRequestFilter {

    /// After Spring Security, which knows the session.
    static final int ORDER = -95;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !DeskAddress.isOnDesk(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = signedIn();
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            CurrentPerson.within(person.get().person(), () -> {
                chain.doFilter(request, response);
                return person;
            });
        } catch (ServletException | IOException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What the session proves, if anything.
    static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
