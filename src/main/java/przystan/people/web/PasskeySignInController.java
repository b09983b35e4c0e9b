package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.SignedIn.Factor;
import przystan.people.domain.Entrance;
import przystan.people.domain.PasskeyCeremony;
import przystan.people.domain.SignInByPasskey;
import przystan.people.web.SessionKeeper.Errand;
import przystan.ui.Faults;
import przystan.ui.FormToken;
import przystan.ui.Visit;

/// Signing in with a passkey. What a device was asked waits in the session for one answer.
@Controller
class PasskeySignInController {

    private static final String ADDRESS = Visit.PATH + "/sign-in/passkey";
    private static final AnonymousAuthenticationToken NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final HttpSessionPublicKeyCredentialRequestOptionsRepository asked =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();
    private final SignInByPasskey signIn;
    private final PasskeyCeremony ceremony;
    private final SessionKeeper sessions;
    private final WayOn ways;

    PasskeySignInController(SignInByPasskey signIn, PasskeyCeremony ceremony, SessionKeeper sessions, WayOn ways) {
        this.signIn = signIn;
        this.ceremony = ceremony;
        this.sessions = sessions;
        this.ways = ways;
    }

    @PostMapping(ADDRESS + "/options")
    ResponseEntity<String> ask(HttpServletRequest request, HttpServletResponse response) {
        var question = ceremony.signingIn(NOBODY);
        asked.save(request, response, question);
        return PasskeysController.question(PasskeyCeremony.json(question));
    }

    @PostMapping(ADDRESS)
    Object signIn(
            Visit visit,
            @ModelAttribute SignInForm form,
            @RequestParam(defaultValue = "") String credential,
            FormToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var question = Optional.ofNullable(asked.load(request));
        asked.save(request, response, null);
        var outcome = question.map(known -> signIn.signIn(known, credential)).orElseGet(signIn::refused);
        return switch (outcome) {
            case Entrance.Outcome.In(var person) -> {
                sessions.begin(person, Set.of(Factor.PASSKEY), request, response);
                sessions.remember(new Errand(form.to(), form.kept()), request);
                yield ways.on(visit, request);
            }
            case Entrance.Outcome.CodeWanted wanted -> refused(form, token);
            case Entrance.Outcome.Refused refused -> refused(form, token);
        };
    }

    private static SignInPage refused(SignInForm form, FormToken token) {
        var fault = Faults.of(new Faults.Fault("email", "people.passkey.refused"));
        return new SignInPage(form, SignInPage.Why.REFUSED, fault, List.of(), token);
    }
}
