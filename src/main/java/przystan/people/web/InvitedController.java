package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import przystan.access.SignedIn.Factor;
import przystan.people.domain.Account;
import przystan.people.domain.OpenAccount;
import przystan.ui.Faults;
import przystan.ui.FormToken;
import przystan.ui.Visit;

/// Taking up an invitation.
@Controller
class InvitedController {

    private static final String ADDRESS = SignInController.ADDRESS + "/invitation/{secret:[A-Za-z0-9_-]{1,100}}";

    private final OpenAccount openAccount;
    private final SessionKeeper sessions;
    private final Clock clock;

    InvitedController(OpenAccount openAccount, SessionKeeper sessions, Clock clock) {
        this.openAccount = openAccount;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    InvitedPage form(@PathVariable String secret, FormToken token) {
        var holder = openAccount.invited(secret);
        var name = holder.map(Account.Holder::name).orElse("");
        return new InvitedPage(
                holder.map(Account.Holder::email), secret, new InvitedForm(name, ""), Faults.NONE, token);
    }

    @PostMapping(ADDRESS)
    Object open(
            Visit visit,
            @PathVariable String secret,
            @Valid @ModelAttribute InvitedForm form,
            BindingResult checked,
            FormToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var holder = openAccount.invited(secret);
        var email = holder.map(Account.Holder::email);
        if (email.isEmpty() || checked.hasErrors()) {
            return new InvitedPage(email, secret, form, Faults.of(checked, List.of("name", "password")), token);
        }
        var today = LocalDate.now(clock.withZone(visit.unit().timezone()));
        return switch (openAccount.open(secret, form.name(), form.password(), today)) {
            case OpenAccount.Outcome.Opened(var person) -> {
                sessions.begin(person, Set.of(Factor.PASSWORD), request, response);
                yield WayOn.to(visit.to("/desk"));
            }
            case OpenAccount.Outcome.PasswordRefused(var why) ->
                new InvitedPage(email, secret, form, Faults.of(new Faults.Fault("password", why.textKey())), token);
            case OpenAccount.Outcome.LinkSpent spent ->
                new InvitedPage(Optional.empty(), secret, form, Faults.NONE, token);
        };
    }
}
