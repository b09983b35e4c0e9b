package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.ui.Visit;

/// The desk itself, and the way out.
@Controller
class DeskController {

    private final SessionKeeper sessions;
    private final KeptForm kept;
    private final PartsOfUnit parts;

    DeskController(SessionKeeper sessions, KeptForm kept, PartsOfUnit parts) {
        this.sessions = sessions;
        this.kept = kept;
        this.parts = parts;
    }

    @OpenTo({})
    @GetMapping(Visit.PATH + "/desk")
    DeskPage desk(Visit visit, Desk desk) {
        return new DeskPage(desk, parts.shownTo(visit));
    }

    @OpenTo({})
    @GetMapping(Visit.PATH + "/desk/kept-form")
    KeptFormPage keptForm(Desk desk, HttpServletRequest request) {
        return new KeptFormPage(
                desk, sessions.errand(request).map(SessionKeeper.Errand::kept).flatMap(kept::open));
    }

    /// Nothing of the desk stays in the browser, not even behind its button for the page before.
    @OpenTo({})
    @PostMapping(Visit.PATH + "/desk/sign-out")
    ResponseEntity<Void> signOut(Visit visit, HttpServletRequest request) {
        sessions.end(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, visit.to("/sign-in/signed-out"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }
}
