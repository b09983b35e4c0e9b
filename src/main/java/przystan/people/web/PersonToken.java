package przystan.people.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import przystan.access.SignedIn;

/// Somebody who is signed in, as Spring Security keeps it in the session. It grants nothing by itself: the roles are
/// asked for with each request.
final class PersonToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final SignedIn proved;

    PersonToken(SignedIn proved) {
        super(List.<GrantedAuthority>of());
        this.proved = proved;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedIn getPrincipal() {
        return proved;
    }

    /// By this the sessions of a person are found.
    @Override
    public String getName() {
        return proved.person().value().toString();
    }
}
