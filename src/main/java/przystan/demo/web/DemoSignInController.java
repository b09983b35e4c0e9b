package przystan.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import przystan.access.SignedIn.Factor;
import przystan.demo.InDemonstration;
import przystan.demo.domain.Cast;
import przystan.people.domain.SignIn;
import przystan.people.web.SessionKeeper;
import przystan.ui.NotHere;

/// Signing in as somebody of the demonstration, without a password.
@Controller
@InDemonstration
class DemoSignInController {

    private final SignIn signIn;
    private final SessionKeeper sessions;

    DemoSignInController(SignIn signIn, SessionKeeper sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /// One of the cast, for programs.
    ///
    /// @param roles keys of the roles, with the part of the unit they hold for
    record Person(String email, String name, List<String> roles, String organisation) {}

    @GetMapping("/demo/people")
    @ResponseBody
    List<Person> people() {
        return Cast.ALL.stream()
                .map(person -> new Person(
                        person.email(),
                        person.name(),
                        person.parts().stream()
                                .map(part ->
                                        (part.role().key() + " " + part.scope().id()).strip())
                                .toList(),
                        person.organisation()))
                .toList();
    }

    /// @param lang in which the desk speaks; the person's own, else Polish, when none is named
    @PostMapping("/demo/sign-in")
    ResponseEntity<Void> signIn(
            @RequestParam String email,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = Cast.of(email).orElseThrow(NotHere::new);
        sessions.begin(signIn.withoutProof(email).orElseThrow(NotHere::new), Set.of(Factor.DEMO), request, response);
        var language = lang.matches("[a-z]{2,3}") ? lang : person.language();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/" + person.unit() + "/" + language + "/desk")
                .build();
    }

    /// These addresses are called by programs that have no token, on this machine only.
    @Bean
    static Customizer<HttpSecurity> signInWithoutToken() {
        return http -> http.csrf(csrf -> withoutToken(csrf));
    }

    private static void withoutToken(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.ignoringRequestMatchers(request -> request.getRequestURI().equals("/demo/sign-in"));
    }
}
