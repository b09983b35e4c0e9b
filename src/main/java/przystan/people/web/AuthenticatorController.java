package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.access.SignedIn.Factor;
import przystan.people.domain.SetUpAuthenticator;
import przystan.people.domain.SetUpAuthenticator.Outcome;
import przystan.ui.Faults;
import przystan.ui.Visit;

/// The authenticator of one's own account. What it is to be given waits in the session, so that the page can be opened
/// again while a telephone reads it.
@Controller
class AuthenticatorController {

    static final String ADDRESS = Visit.PATH + "/desk/account/authenticator";
    static final String INSIDE = "/desk/account/authenticator";

    private static final String PENDING = "authenticator";

    private final SetUpAuthenticator setUp;
    private final SessionKeeper sessions;
    private final OwnSessions everywhere;
    private final WayOn ways;

    AuthenticatorController(SetUpAuthenticator setUp, SessionKeeper sessions, OwnSessions everywhere, WayOn ways) {
        this.setUp = setUp;
        this.sessions = sessions;
        this.everywhere = everywhere;
        this.ways = ways;
    }

    /// Who has none yet is asked for a fresh proof: a computer left alone for a while gets no authenticator.
    @OpenTo({})
    @GetMapping(ADDRESS)
    Object show(Visit visit, Desk desk, HttpServletRequest request) {
        return isOpen(desk) ? page(desk, request, Faults.NONE) : again(visit);
    }

    private boolean isOpen(Desk desk) {
        return sessions.isFresh() || setUp.standing(desk.acting().person()).set();
    }

    private static ResponseEntity<Void> again(Visit visit) {
        return WayOn.to(visit.to("/sign-in") + "?to=" + INSIDE);
    }

    private AuthenticatorPage page(Desk desk, HttpServletRequest request, Faults faults) {
        var person = desk.acting().person();
        var standing = setUp.standing(person);
        var secret = Optional.ofNullable((String) request.getSession().getAttribute(PENDING))
                .flatMap(held -> setUp.pending(person, held));
        if (secret.isEmpty() && !standing.set()) {
            var begun = setUp.begin(person).pending();
            request.getSession().setAttribute(PENDING, begun);
            secret = setUp.pending(person, begun);
        }
        return new AuthenticatorPage(
                desk,
                standing,
                secret.map(found -> new AuthenticatorPage.Pending(
                        found.groups(),
                        found.address(standing.email()),
                        SquareCode.of(found.address(standing.email())))),
                faults);
    }

    @OpenTo({})
    @PostMapping(ADDRESS)
    Object confirm(
            Visit visit,
            Desk desk,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!isOpen(desk)) {
            return again(visit);
        }
        var pending = Optional.ofNullable((String) request.getSession().getAttribute(PENDING));
        if (pending.isEmpty()) {
            return page(desk, request, Faults.NONE);
        }
        return switch (setUp.confirm(desk.acting().person(), pending.get(), code)) {
            case Outcome.Done done -> {
                request.getSession().removeAttribute(PENDING);
                sessions.proved().ifPresent(before -> sessions.prove(before, Factor.CODE, request, response));
                yield codes(desk, done, request);
            }
            case Outcome.WrongCode wrong -> page(desk, request, wrong("people.authenticator.wrong"));
            case Outcome.Begun begun -> page(desk, request, Faults.NONE);
            case Outcome.TurnedOff off -> page(desk, request, Faults.NONE);
            case Outcome.Refused refused -> page(desk, request, wrong("people.authenticator.refused"));
            case Outcome.Later later -> page(desk, request, wrong("people.sign-in.later"));
        };
    }

    /// Whoever had come in by the old proof is out with it.
    private RecoveryCodesPage codes(Desk desk, Outcome.Done done, HttpServletRequest request) {
        everywhere.endOthers(desk.acting().person(), request.getSession().getId());
        return new RecoveryCodesPage(desk, done.recoveryCodes(), ways.inside(request));
    }

    private static Faults wrong(String textKey) {
        return Faults.of(new Faults.Fault("code", textKey));
    }

    @OpenTo({})
    @PostMapping(ADDRESS + "/renewal")
    Object renew(Visit visit, Desk desk, OwnProofForm form, HttpServletRequest request) {
        return after(visit, desk, setUp.renew(desk.acting().person(), form.shown(request)), request);
    }

    @OpenTo({})
    @PostMapping(ADDRESS + "/recovery-codes")
    Object renewRecoveryCodes(Visit visit, Desk desk, OwnProofForm form, HttpServletRequest request) {
        return after(visit, desk, setUp.renewRecoveryCodes(desk.acting().person(), form.shown(request)), request);
    }

    @OpenTo({})
    @PostMapping(ADDRESS + "/removal")
    Object turnOff(Visit visit, Desk desk, OwnProofForm form, HttpServletRequest request) {
        return after(visit, desk, setUp.turnOff(desk.acting().person(), form.shown(request)), request);
    }

    private Object after(Visit visit, Desk desk, Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Begun begun -> {
                request.getSession().setAttribute(PENDING, begun.pending());
                yield WayOn.to(visit.to(INSIDE));
            }
            case Outcome.Done done -> codes(desk, done, request);
            case Outcome.TurnedOff off -> {
                request.getSession().removeAttribute(PENDING);
                everywhere.endOthers(
                        desk.acting().person(), request.getSession().getId());
                yield WayOn.to(visit.to("/desk/account"));
            }
            case Outcome.WrongCode wrong -> page(desk, request, wrong("people.authenticator.wrong"));
            case Outcome.Refused refused -> page(desk, request, wrong("people.authenticator.refused"));
            case Outcome.Later later -> page(desk, request, wrong("people.sign-in.later"));
        };
    }
}
