package przystan.people.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.SignedIn;
import przystan.access.SignedIn.Factor;
import przystan.people.domain.SecondProof;
import przystan.people.web.SecondFactorPage.Why;
import przystan.people.web.SessionKeeper.Errand;
import przystan.ui.Faults;
import przystan.ui.FormToken;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// Asks for the second proof of who somebody is: on the way in, or when a role demands it of somebody who is in.
@Controller
class SecondFactorController {

    static final String ADDRESS = Visit.PATH + "/sign-in/second-factor";

    private final SecondProof secondProof;
    private final SessionKeeper sessions;
    private final WayOn ways;
    private final KeptForm kept;

    SecondFactorController(SecondProof secondProof, SessionKeeper sessions, WayOn ways, KeptForm kept) {
        this.secondProof = secondProof;
        this.sessions = sessions;
        this.ways = ways;
        this.kept = kept;
    }

    @GetMapping(ADDRESS)
    Object ask(Visit visit, @RequestParam(defaultValue = "") String to, HttpServletRequest request, FormToken token) {
        if (sessions.awaited(request).isPresent()) {
            return new SecondFactorPage(Why.ASKED, Faults.NONE, token);
        }
        var proved = sessions.proved();
        if (proved.isEmpty()) {
            return WayOn.to(visit.to("/sign-in"));
        }
        if (!to.isEmpty()) {
            sessions.remember(new Errand(Destination.in(to).inside(), ""), request);
        }
        if (proved.get().twice()) {
            return ways.on(visit, request);
        }
        return secondProof.isSet(proved.get().person())
                ? new SecondFactorPage(Why.ASKED, Faults.NONE, token)
                : WayOn.to(visit.to("/desk/account/authenticator"));
    }

    /// Whoever sends a form of the desk for which they have to prove more is led here by the doorkeeper.
    @RequestMapping(ADDRESS + "/interrupted")
    ResponseEntity<Void> interrupted(Visit visit, HttpServletRequest request) {
        var action = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
                .orElseThrow(NotHere::new);
        sessions.remember(new Errand("", kept.seal(request, action)), request);
        return WayOn.to(visit.to("/sign-in/second-factor"));
    }

    @PostMapping(ADDRESS)
    Object prove(
            Visit visit,
            @RequestParam(defaultValue = "") String code,
            FormToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var first = sessions.first(request).or(sessions::proved);
        if (first.isEmpty()) {
            return WayOn.to(visit.to("/sign-in"));
        }
        return switch (secondProof.prove(first.get().person(), code, request.getRemoteAddr())) {
            case PROVED -> proved(visit, first.get(), request, response);
            case REFUSED -> new SecondFactorPage(Why.REFUSED, wrong("people.second.refused"), token);
            case LATER -> new SecondFactorPage(Why.LATER, wrong("people.sign-in.later"), token);
        };
    }

    private ResponseEntity<Void> proved(
            Visit visit, SignedIn first, HttpServletRequest request, HttpServletResponse response) {
        sessions.prove(first, Factor.CODE, request, response);
        return ways.on(visit, request);
    }

    private static Faults wrong(String textKey) {
        return Faults.of(new Faults.Fault("code", textKey));
    }
}
