package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import przystan.ui.Visit;

/// Where a proof leads: to the next proof, to the form that was kept, or to where the person wanted to go.
@Component
class WayOn {

    private final SessionKeeper sessions;

    WayOn(SessionKeeper sessions) {
        this.sessions = sessions;
    }

    ResponseEntity<Void> on(Visit visit, HttpServletRequest request) {
        return to(visit.to(inside(request)));
    }

    /// Its address inside unit and language.
    String inside(HttpServletRequest request) {
        if (sessions.awaited(request).isPresent()) {
            return "/sign-in/second-factor";
        }
        return sessions.errand(request)
                .map(errand ->
                        errand.kept().isEmpty() ? Destination.in(errand.to()).inside() : "/desk/kept-form")
                .orElse("/desk");
    }

    static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
