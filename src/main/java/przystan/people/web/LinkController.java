package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.SignedIn.Factor;
import przystan.people.domain.AskForLink;
import przystan.people.domain.AskForLink.Errand;
import przystan.people.domain.Entrance;
import przystan.people.domain.ResetPassword;
import przystan.people.domain.SignInByLink;
import przystan.ui.Faults;
import przystan.ui.FormToken;
import przystan.ui.Visit;

/// Letters with a link: to set a new password, and to sign in. Opening a link shows a page; only its button uses the
/// link up, so that programs which look through mail do not.
@Controller
class LinkController {

    private static final String SIGN_IN = Visit.PATH + "/sign-in";

    private final AskForLink askForLink;
    private final ResetPassword resetPassword;
    private final SignInByLink signInByLink;
    private final SessionKeeper sessions;
    private final WayOn ways;

    LinkController(
            AskForLink askForLink,
            ResetPassword resetPassword,
            SignInByLink signInByLink,
            SessionKeeper sessions,
            WayOn ways) {
        this.askForLink = askForLink;
        this.resetPassword = resetPassword;
        this.signInByLink = signInByLink;
        this.sessions = sessions;
        this.ways = ways;
    }

    @GetMapping(SIGN_IN + "/forgotten")
    AskForLinkPage forgotten(FormToken token) {
        return new AskForLinkPage(Errand.NEW_PASSWORD, "", AskForLinkPage.Why.ASKED, token);
    }

    @GetMapping(SIGN_IN + "/link")
    AskForLinkPage link(FormToken token) {
        return new AskForLinkPage(Errand.SIGN_IN, "", AskForLinkPage.Why.ASKED, token);
    }

    @PostMapping(SIGN_IN + "/forgotten")
    AskForLinkPage forgotten(
            @RequestParam(defaultValue = "") String email, FormToken token, HttpServletRequest request) {
        return asked(email, Errand.NEW_PASSWORD, token, request);
    }

    @PostMapping(SIGN_IN + "/link")
    AskForLinkPage link(@RequestParam(defaultValue = "") String email, FormToken token, HttpServletRequest request) {
        return asked(email, Errand.SIGN_IN, token, request);
    }

    private AskForLinkPage asked(String email, Errand errand, FormToken token, HttpServletRequest request) {
        var why = switch (askForLink.ask(email, errand, request.getRemoteAddr())) {
            case HEARD -> AskForLinkPage.Why.HEARD;
            case NO_ADDRESS -> AskForLinkPage.Why.NO_ADDRESS;
            case LATER -> AskForLinkPage.Why.LATER;
        };
        return new AskForLinkPage(errand, email, why, token);
    }

    @GetMapping(SIGN_IN + "/reset/{secret}")
    Object reset(@PathVariable String secret, FormToken token) {
        return askForLink.waits(secret, Errand.NEW_PASSWORD)
                ? new ResetPage(secret, Faults.NONE, token)
                : new SpentLinkPage();
    }

    @PostMapping(SIGN_IN + "/reset/{secret}")
    Object reset(
            Visit visit,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            FormToken token) {
        return switch (resetPassword.reset(secret, password)) {
            case ResetPassword.Outcome.Set set -> WayOn.to(visit.to("/sign-in/password-set"));
            case ResetPassword.Outcome.PasswordRefused(var why) ->
                new ResetPage(secret, Faults.of(new Faults.Fault("password", why.textKey())), token);
            case ResetPassword.Outcome.LinkSpent spent -> new SpentLinkPage();
        };
    }

    @GetMapping(SIGN_IN + "/link/{secret}")
    Object link(@PathVariable String secret, FormToken token) {
        return askForLink.waits(secret, Errand.SIGN_IN) ? new OpenLinkPage(secret, token) : new SpentLinkPage();
    }

    @PostMapping(SIGN_IN + "/link/{secret}")
    Object link(Visit visit, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        return switch (signInByLink.signIn(secret)) {
            case Entrance.Outcome.In(var person) -> {
                sessions.begin(person, Set.of(Factor.LINK), request, response);
                yield ways.on(visit, request);
            }
            case Entrance.Outcome.CodeWanted(var person) -> {
                sessions.awaitSecond(person, Factor.LINK, request);
                yield ways.on(visit, request);
            }
            case Entrance.Outcome.Refused refused -> new SpentLinkPage();
        };
    }
}
