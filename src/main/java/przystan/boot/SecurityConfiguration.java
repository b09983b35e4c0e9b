package przystan.boot;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every answer carries: no script from elsewhere or inline, no frames, no guessing of types, and a token in
/// every form.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
    private static final List<String> HERE_ONLY = List.of("/actuator", "/demo");
    private static final String FORM_TOKEN = "XSRF-TOKEN";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Cookies that no other host of the domain can set, and that are never sent in the clear.
    private static final String THIS_HOST_ALONE = "__Host-";

    private final boolean encrypted;
    private final String session;

    SecurityConfiguration(
            @Value("${przystan.public-url}") String publicUrl,
            @Value("${server.servlet.session.cookie.name}") String session) {
        this.encrypted = publicUrl.toLowerCase(Locale.ROOT).startsWith("https://");
        this.session = session;
    }

    /// @param lostToken what is said to whoever sends a form whose token is not ours
    @Bean
    SecurityFilterChain everyRequest(HttpSecurity http, AccessDeniedHandler lostToken) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(SecurityConfiguration::fromElsewhere)
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.requestMatcher(request -> encrypted || request.isSecure()))
                        .cacheControl(cache -> cache.disable()))
                .csrf(csrf -> csrf.csrfTokenRepository(formToken()))
                .exceptionHandling(refused -> refused.accessDeniedHandler(lostToken))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .securityContext(
                        context -> context.securityContextRepository(new HttpSessionSecurityContextRepository()))
                .logout(logout -> logout.disable())
                .anonymous(Customizer.withDefaults())
                .build();
    }

    /// What tells operators of the program's health, and signing in without a proof, is for this machine only. The
    /// address is read as controllers read it, whatever way it was spelled.
    private static boolean fromElsewhere(HttpServletRequest request) {
        var address = request.getServletPath();
        return HERE_ONLY.stream().anyMatch(address::startsWith) && !LOOPBACK.contains(request.getRemoteAddr());
    }

    CookieCsrfTokenRepository formToken() {
        var tokens = new CookieCsrfTokenRepository();
        if (encrypted) {
            tokens.setCookieName(THIS_HOST_ALONE + FORM_TOKEN);
        }
        tokens.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite("Lax");
            if (encrypted) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookie() {
        return cookie -> {
            if (encrypted) {
                cookie.setCookieName(THIS_HOST_ALONE + session);
                cookie.setUseSecureCookie(true);
            }
        };
    }
}
