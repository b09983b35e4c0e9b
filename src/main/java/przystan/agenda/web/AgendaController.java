package przystan.agenda.web;

import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.agenda.domain.EventRegister;
import przystan.ui.NotHere;
import przystan.ui.Visit;
import przystan.ui.WrongParameter;

/// Pages about events.
@Controller
@RequestMapping(Visit.PATH + "/agenda")
class AgendaController {

    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");
    private static final String WRONG_PAGE = "agenda.wrong.page";

    private final EventRegister register;

    AgendaController(EventRegister register) {
        this.register = register;
    }

    @GetMapping
    AgendaPage list(Visit visit, @RequestParam(defaultValue = "1") String page) {
        if (!PAGE.matcher(page).matches()) {
            throw new WrongParameter(WRONG_PAGE);
        }
        var listing = register.list(Integer.parseInt(page), visit.preferred());
        if (listing.page() > listing.pages()) {
            throw new WrongParameter(WRONG_PAGE);
        }
        return new AgendaPage(listing);
    }

    @GetMapping("/{id}")
    EventPage show(Visit visit, @PathVariable String id) {
        return new EventPage(register.find(id, visit.preferred()).orElseThrow(NotHere::new));
    }
}
