package przystan.agenda.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.agenda.domain.EventRegister;
import przystan.ui.NotHere;
import przystan.ui.PageNumber;
import przystan.ui.Visit;

/// Pages about events.
@Controller
@RequestMapping(Visit.PATH + "/agenda")
class AgendaController {

    private final EventRegister register;

    AgendaController(EventRegister register) {
        this.register = register;
    }

    @GetMapping
    AgendaPage list(Visit visit, @RequestParam(defaultValue = "1") String page) {
        var number = PageNumber.of(page);
        var listing = register.list(number.value(), visit.preferred());
        number.requireWithin(listing.pages());
        return new AgendaPage(listing);
    }

    @GetMapping("/{id}")
    EventPage show(Visit visit, @PathVariable String id) {
        return new EventPage(register.find(id, visit.preferred()).orElseThrow(NotHere::new));
    }
}
