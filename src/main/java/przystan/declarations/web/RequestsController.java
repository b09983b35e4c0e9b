package przystan.declarations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.declarations.domain.AccessibilityLaw;
import przystan.declarations.domain.ReceiveRequest;
import przystan.declarations.domain.RequestRegister;
import przystan.tenancy.Unit;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// Requests for an accessible version.
@Controller
class RequestsController {

    private static final String FORM = Visit.PATH + "/accessibility/request";

    private final ReceiveRequest receive;
    private final RequestRegister register;
    private final AccessibilityLaw law;
    private final RequestLimits limits;
    private final Clock clock;

    RequestsController(
            ReceiveRequest receive, RequestRegister register, AccessibilityLaw law, RequestLimits limits, Clock clock) {
        this.receive = receive;
        this.register = register;
        this.law = law;
        this.limits = limits;
        this.clock = clock;
    }

    /// @param page address of the page that somebody cannot use, as a link on it says
    @GetMapping(FORM)
    RequestPage form(Visit visit, @RequestParam(defaultValue = "") String page, HttpServletRequest request) {
        return new RequestPage(
                RequestForm.about(page, visit.unit()),
                Faults.NONE,
                duties(visit.unit()),
                token(request),
                Duration.ZERO);
    }

    @PostMapping(FORM)
    Object create(
            Visit visit, @Valid @ModelAttribute RequestForm form, BindingResult checked, HttpServletRequest request) {
        if (checked.hasErrors()) {
            return new RequestPage(form, Faults.of(checked), duties(visit.unit()), token(request), Duration.ZERO);
        }
        var wait = limits.admit(visit.unit().id(), request.getRemoteAddr());
        if (!wait.isZero()) {
            return new RequestPage(form, Faults.NONE, duties(visit.unit()), token(request), wait);
        }
        var receipt = receive.receive(form.request(), visit.unit(), today(visit.unit()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, visit.to("/accessibility/request/received?number=" + receipt.number()))
                .build();
    }

    @GetMapping(FORM + "/received")
    ReceivedPage received(Visit visit, @RequestParam(defaultValue = "") String number) {
        var receipt = register.receipt(number).orElseThrow(NotHere::new);
        return new ReceivedPage(receipt, law.duties(visit.unit().money().country(), receipt.receivedOn()));
    }

    private Optional<AccessibilityLaw.Duties> duties(Unit unit) {
        return law.duties(unit.money().country(), today(unit));
    }

    private LocalDate today(Unit unit) {
        return LocalDate.now(clock.withZone(unit.timezone()));
    }

    private static RequestPage.Token token(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new RequestPage.Token(token.getParameterName(), token.getToken());
    }
}
