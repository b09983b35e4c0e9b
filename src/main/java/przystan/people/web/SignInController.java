package przystan.people.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import przystan.access.SignedIn.Factor;
import przystan.people.SignInOffer;
import przystan.people.domain.SignIn;
import przystan.people.web.SessionKeeper.Errand;
import przystan.people.web.SignInPage.Why;
import przystan.ui.Faults;
import przystan.ui.FormToken;
import przystan.ui.Fragment;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// Signing in with a password.
@Controller
class SignInController {

    static final String ADDRESS = Visit.PATH + "/sign-in";

    private final SignIn signIn;
    private final SessionKeeper sessions;
    private final WayOn ways;
    private final KeptForm kept;
    private final List<SignInOffer> offers;

    SignInController(SignIn signIn, SessionKeeper sessions, WayOn ways, KeptForm kept, List<SignInOffer> offers) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.ways = ways;
        this.kept = kept;
        this.offers = offers;
    }

    @GetMapping(ADDRESS)
    SignInPage form(Visit visit, @ModelAttribute SignInForm form, FormToken token) {
        return page(visit, new SignInForm("", "", form.to(), ""), Why.ASKED, Faults.NONE, token);
    }

    @GetMapping(ADDRESS + "/signed-out")
    SignInPage signedOut(Visit visit, FormToken token) {
        return page(visit, new SignInForm("", "", "", ""), Why.SIGNED_OUT, Faults.NONE, token);
    }

    @GetMapping(ADDRESS + "/password-set")
    SignInPage passwordSet(Visit visit, FormToken token) {
        return page(visit, new SignInForm("", "", "", ""), Why.PASSWORD_SET, Faults.NONE, token);
    }

    /// Whoever sends a form of the desk without a session is led here by the doorkeeper.
    @RequestMapping(ADDRESS + "/interrupted")
    SignInPage interrupted(Visit visit, HttpServletRequest request, FormToken token) {
        var action = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
                .orElseThrow(NotHere::new);
        var form = new SignInForm("", "", "", kept.seal(request, action));
        return page(visit, form, Why.INTERRUPTED, Faults.NONE, token);
    }

    @PostMapping(ADDRESS)
    Object signIn(
            Visit visit,
            @ModelAttribute SignInForm form,
            FormToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.signIn(form.email(), form.password(), request.getRemoteAddr())) {
            case SignIn.Outcome.In(var person) -> {
                sessions.begin(person, Set.of(Factor.PASSWORD), request, response);
                sessions.remember(new Errand(form.to(), form.kept()), request);
                yield ways.on(visit, request);
            }
            case SignIn.Outcome.CodeWanted(var person) -> {
                sessions.awaitSecond(person, request);
                sessions.remember(new Errand(form.to(), form.kept()), request);
                yield ways.on(visit, request);
            }
            case SignIn.Outcome.Refused refused ->
                page(visit, form, Why.REFUSED, wrong("people.sign-in.refused"), token);
            case SignIn.Outcome.Later later -> page(visit, form, Why.LATER, wrong("people.sign-in.later"), token);
        };
    }

    private static Faults wrong(String textKey) {
        return Faults.of(new Faults.Fault("email", textKey));
    }

    private SignInPage page(Visit visit, SignInForm form, Why why, Faults faults, FormToken token) {
        return new SignInPage(form, why, faults, offered(visit, form.to(), token), token);
    }

    private List<Fragment> offered(Visit visit, String to, FormToken token) {
        return offers.stream()
                .map(offer -> offer.on(visit, to, token))
                .flatMap(Optional::stream)
                .toList();
    }
}
