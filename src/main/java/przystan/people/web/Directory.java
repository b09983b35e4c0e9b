package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import przystan.people.domain.OwnAddress;
import przystan.tenancy.Unit;
import przystan.ui.Visit;

/// The city's own directory, spoken to by OpenID Connect: authorization code with PKCE, state and nonce. It is asked
/// for the first time when somebody wants to sign in through it.
@Component
class Directory {

    /// Where the directory sends browsers back to; the address that is registered with it.
    static final String BACK = "/sign-in/directory";

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
    private static final String REGISTRATION = "directory";

    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider check = new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
    private final Environment settings;
    private final OwnAddress address;
    private volatile @Nullable ClientRegistration known;

    Directory(Environment settings, OwnAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /// What the directory says of somebody.
    sealed interface Answer {

        /// @param email verified by the directory
        record Vouched(String email) implements Answer {}

        /// The directory does not say that the address of mail is theirs.
        record Unverified() implements Answer {}

        /// The answer is none to our question.
        ///
        /// @param why a word of the standard or of ours
        record Broken(String why) implements Answer {}
    }

    /// Whether people of this unit sign in through it.
    boolean isFor(Unit unit) {
        var only = setting("unit");
        return !setting("issuer").isEmpty() && (only.isEmpty() || only.equals(unit.key()));
    }

    /// What the button calls it.
    String name() {
        var name = setting("name");
        return name.isEmpty() ? "OpenID" : name;
    }

    private String setting(String name) {
        return settings.getProperty("przystan.oidc." + name, "").strip();
    }

    /// The directory's address with our question, which waits in the session for its answer.
    ///
    /// @return nothing when the directory cannot be reached
    Optional<String> ask(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        try {
            var registration = registration();
            var questions = new DefaultOAuth2AuthorizationRequestResolver(id -> registration);
            questions.setAuthorizationRequestCustomizer(
                    OAuth2AuthorizationRequestCustomizers.withPkce().andThen(question -> place(question, visit)));
            var question = Optional.ofNullable(questions.resolve(request, REGISTRATION));
            question.ifPresent(put -> asked.saveAuthorizationRequest(put, request, response));
            return question.map(OAuth2AuthorizationRequest::getAuthorizationRequestUri);
        } catch (RuntimeException unreachable) {
            LOG.warn(
                    "The directory of PRZYSTAN_OIDC_ISSUER cannot be asked: {}",
                    unreachable.getClass().getName());
            return Optional.empty();
        }
    }

    /// The state carries the unit and the language, since the address to come back to has neither.
    private static void place(OAuth2AuthorizationRequest.Builder question, Visit visit) {
        question.state(ReturnPlace.of(visit).state());
    }

    private ClientRegistration registration() {
        var issuer = setting("issuer");
        var found = known;
        if (found == null || !issuer.equals(found.getProviderDetails().getIssuerUri())) {
            var secret = setting("client-secret");
            var described = ClientRegistrations.fromIssuerLocation(issuer)
                    .registrationId(REGISTRATION)
                    .clientId(setting("client-id"))
                    .clientSecret(secret)
                    .scope("openid", "email")
                    .redirectUri(address.base() + BACK);
            if (secret.isEmpty()) {
                described.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
            }
            found = described.build();
            known = found;
        }
        return found;
    }

    /// Reads what came back, and asks the directory what it means. A question is answered once.
    Answer answer(HttpServletRequest request, HttpServletResponse response) {
        var question = Optional.ofNullable(asked.removeAuthorizationRequest(request, response));
        if (question.isEmpty()) {
            return new Answer.Broken("state");
        }
        var code = request.getParameter("code");
        if (code == null) {
            return new Answer.Broken("refused_by_directory");
        }
        try {
            var exchange = new OAuth2AuthorizationExchange(
                    question.get(),
                    OAuth2AuthorizationResponse.success(code)
                            .redirectUri(address.base() + BACK)
                            .state(request.getParameter("state"))
                            .build());
            return said(check.authenticate(new OAuth2LoginAuthenticationToken(registration(), exchange)));
        } catch (OAuth2AuthenticationException broken) {
            return new Answer.Broken(word(broken.getError().getErrorCode()));
        } catch (RuntimeException unreachable) {
            LOG.warn(
                    "The directory of PRZYSTAN_OIDC_ISSUER cannot be asked: {}",
                    unreachable.getClass().getName());
            return new Answer.Broken("unreachable");
        }
    }

    private static Answer said(@Nullable Object proof) {
        if (proof instanceof OAuth2LoginAuthenticationToken token && token.getPrincipal() instanceof OidcUser user) {
            var email = Optional.ofNullable(user.getEmail());
            return email.isPresent() && Boolean.TRUE.equals(user.getEmailVerified())
                    ? new Answer.Vouched(email.get())
                    : new Answer.Unverified();
        }
        return new Answer.Broken("no_identity");
    }

    /// The directory may send any word; only one of the standard's form is written down.
    private static String word(@Nullable String code) {
        return code != null && code.matches("[a-z_]{1,40}") ? code : "other";
    }
}
