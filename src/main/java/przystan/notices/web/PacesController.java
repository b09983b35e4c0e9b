package przystan.notices.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.notices.domain.ChoosePaces;
import przystan.notices.domain.Pace;
import przystan.ui.Visit;

/// How often somebody who is signed in wants to be written to.
@Controller
class PacesController {

    private static final String FORM = Visit.PATH + "/desk/account/notices";

    private final ChoosePaces choose;

    PacesController(ChoosePaces choose) {
        this.choose = choose;
    }

    @GetMapping(FORM)
    @OpenTo({})
    PacesPage form(Desk desk, @RequestParam(defaultValue = "") String saved) {
        return new PacesPage(desk, choose.chosen(desk.acting().self()), saved.equals("yes"));
    }

    /// Fields are named by the key of a kind; others, and words that are no pace, change nothing.
    @PostMapping(FORM)
    @OpenTo({})
    ResponseEntity<Void> choose(Visit visit, Desk desk, @RequestParam Map<String, String> typed) {
        var wanted = new HashMap<String, Pace>();
        typed.forEach((kind, pace) -> Pace.of(pace).ifPresent(known -> wanted.put(kind, known)));
        choose.choose(wanted, desk.acting().self());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, visit.to("/desk/account/notices?saved=yes"))
                .build();
    }
}
