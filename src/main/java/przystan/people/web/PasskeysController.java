package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.people.domain.AddPasskey;
import przystan.people.domain.Passkey;
import przystan.people.domain.PasskeyCeremony;
import przystan.people.domain.SetUpAuthenticator;
import przystan.ui.Faults;
import przystan.ui.NotAllowed;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// The passkeys of one's own account. What a device was asked waits in the session for one answer.
@Controller
class PasskeysController {

    static final String ADDRESS = Visit.PATH + "/desk/account/passkeys";

    private final HttpSessionPublicKeyCredentialCreationOptionsRepository asked =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final AddPasskey addPasskey;
    private final PasskeyCeremony ceremony;
    private final SetUpAuthenticator authenticator;
    private final SessionKeeper sessions;

    PasskeysController(
            AddPasskey addPasskey, PasskeyCeremony ceremony, SetUpAuthenticator authenticator, SessionKeeper sessions) {
        this.addPasskey = addPasskey;
        this.ceremony = ceremony;
        this.authenticator = authenticator;
        this.sessions = sessions;
    }

    @OpenTo({})
    @GetMapping(ADDRESS)
    PasskeysPage list(Desk desk) {
        return page(desk, "", Faults.NONE);
    }

    private PasskeysPage page(Desk desk, String name, Faults faults) {
        var person = desk.acting().person();
        var adding = sessions.isFresh() ? new PasskeysPage.Adding.Open(name) : new PasskeysPage.Adding.SignInAgain();
        return new PasskeysPage(desk, addPasskey.of(person), authenticator.standing(person), adding, faults);
    }

    /// A passkey lets in whoever holds it for good, so a computer left alone for a while adds none.
    private void requireFresh() {
        if (!sessions.isFresh()) {
            throw new NotAllowed("people.passkeys.sign-in-again");
        }
    }

    private static Faults wrong(String field, String textKey) {
        return Faults.of(new Faults.Fault(field, textKey));
    }

    @OpenTo({})
    @PostMapping(ADDRESS + "/options")
    ResponseEntity<String> ask(HttpServletRequest request, HttpServletResponse response) {
        requireFresh();
        var holder = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(NotHere::new);
        var question = ceremony.adding(holder);
        asked.save(request, response, question);
        return question(PasskeyCeremony.json(question));
    }

    static ResponseEntity<String> question(String json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json);
    }

    @OpenTo({})
    @PostMapping(ADDRESS)
    Object add(Visit visit, Desk desk, NewPasskeyForm form, HttpServletRequest request, HttpServletResponse response) {
        requireFresh();
        if (form.name().isEmpty() || form.name().length() > Passkey.LONGEST_NAME) {
            return page(desk, form.name(), wrong("name", "people.passkeys.named"));
        }
        var question = Optional.ofNullable(asked.load(request));
        asked.save(request, response, null);
        var outcome = question.isEmpty()
                ? AddPasskey.Outcome.NOT_FITTING
                : addPasskey.add(desk.acting().person(), form.name(), question.get(), form.credential());
        return switch (outcome) {
            case DONE -> WayOn.to(visit.to("/desk/account/passkeys"));
            case NOT_FITTING, REFUSED -> page(desk, form.name(), wrong("name", "people.passkeys.refused"));
            case LATER -> page(desk, form.name(), wrong("name", "people.sign-in.later"));
        };
    }

    @OpenTo({})
    @PostMapping(ADDRESS + "/removal")
    Object remove(
            Visit visit,
            Desk desk,
            @RequestParam(defaultValue = "") String passkey,
            OwnProofForm form,
            HttpServletRequest request) {
        return switch (addPasskey.remove(desk.acting().person(), passkey, form.shown(request))) {
            case DONE -> WayOn.to(visit.to("/desk/account/passkeys"));
            case NOT_FITTING -> page(desk, "", wrong("passkey", "people.passkeys.which"));
            case REFUSED -> page(desk, "", wrong("passkey", "people.passkeys.not-removed"));
            case LATER -> page(desk, "", wrong("passkey", "people.sign-in.later"));
        };
    }
}
