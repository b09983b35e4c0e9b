package przystan.people.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.people.domain.CloseAccount;
import przystan.people.domain.Email;
import przystan.people.domain.GiveRole;
import przystan.people.domain.InvitePerson;
import przystan.people.domain.PeopleRegister;
import przystan.people.domain.SendInvitation;
import przystan.ui.Faults;
import przystan.ui.NotHere;
import przystan.ui.Visit;
import przystan.ui.WrongParameter;

/// The people of a unit and their roles.
@Controller
class PeopleController {

    private static final String PEOPLE = Visit.PATH + "/desk/people";
    private static final String PERSON = PEOPLE + "/{person:[0-9a-f-]{36}}";
    private static final int LAST_PAGE = 10_000;

    private final PeopleRegister register;
    private final SendInvitation sendInvitation;
    private final GiveRole giveRole;
    private final CloseAccount closeAccount;
    private final PartsOfUnit parts;
    private final Clock clock;

    PeopleController(
            PeopleRegister register,
            SendInvitation sendInvitation,
            GiveRole giveRole,
            CloseAccount closeAccount,
            PartsOfUnit parts,
            Clock clock) {
        this.register = register;
        this.sendInvitation = sendInvitation;
        this.giveRole = giveRole;
        this.closeAccount = closeAccount;
        this.parts = parts;
        this.clock = clock;
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping(PEOPLE)
    PeoplePage list(Visit visit, Desk desk, @RequestParam(defaultValue = "1") String page) {
        if (!page.matches("[1-9][0-9]{0,3}") || Integer.parseInt(page) > LAST_PAGE) {
            throw new WrongParameter("people.wrong.page");
        }
        var number = Integer.parseInt(page);
        return new PeoplePage(desk, register.list(number, today(visit)), number, parts.shownTo(visit));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping(PEOPLE + "/invite")
    InvitePage form(Visit visit, Desk desk) {
        return new InvitePage(desk, InvitationForm.EMPTY, Faults.NONE, parts.shownTo(visit));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping(PEOPLE)
    Object invite(Visit visit, Desk desk, @Valid @ModelAttribute InvitationForm form, BindingResult checked) {
        var faults = InvitationFaults.of(form, checked);
        if (!faults.isEmpty()) {
            return new InvitePage(desk, form, faults, parts.shownTo(visit));
        }
        var invitation = new InvitePerson.Invitation(
                Email.in(form.email()).orElseThrow(),
                form.name(),
                visit.unit().defaultLanguage(),
                form.held(today(visit)));
        return switch (sendInvitation.invite(invitation, desk.author(), today(visit))) {
            case InvitePerson.Outcome.Invited(var person, var secret) ->
                page(visit, desk, person, Faults.NONE, InvitationForm.EMPTY, secret);
            case InvitePerson.Outcome.Refused(var why) ->
                new InvitePage(desk, form, Faults.of(fault(why)), parts.shownTo(visit));
        };
    }

    private static Faults.Fault fault(GiveRole.Refusal why) {
        var field = switch (why) {
            case HELD_ALREADY, TO_ONESELF, LAST_ADMINISTRATOR, NOT_HELD -> "role";
            case ENDS_BEFORE_IT_BEGINS, OVER_ALREADY -> "until";
        };
        return new Faults.Fault(field, why.textKey());
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping(PERSON)
    PersonPage person(Visit visit, Desk desk, @PathVariable UUID person) {
        return page(visit, desk, new PersonId(person), Faults.NONE, InvitationForm.EMPTY, Optional.empty());
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping(PERSON + "/invitation")
    PersonPage inviteAgain(Visit visit, Desk desk, @PathVariable UUID person) {
        var secret = sendInvitation.again(new PersonId(person), desk.author());
        return page(visit, desk, new PersonId(person), Faults.NONE, InvitationForm.EMPTY, secret);
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping(PERSON + "/roles")
    Object give(Visit visit, Desk desk, @PathVariable UUID person, @ModelAttribute InvitationForm form) {
        var id = new PersonId(person);
        if (register.find(id).isEmpty()) {
            throw new NotHere();
        }
        var wrong = InvitationFaults.ofRole(form);
        if (!wrong.isEmpty()) {
            return page(visit, desk, id, new Faults(wrong), form, Optional.empty());
        }
        return answer(visit, desk, id, form, giveRole.give(id, form.held(today(visit)), desk.author(), today(visit)));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping(PERSON + "/roles/{role}/end")
    Object end(Visit visit, Desk desk, @PathVariable UUID person, @PathVariable UUID role) {
        var id = new PersonId(person);
        return answer(visit, desk, id, InvitationForm.EMPTY, giveRole.takeBack(id, role, desk.author(), today(visit)));
    }

    /// Somebody left.
    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping(PERSON + "/closing")
    Object close(Visit visit, Desk desk, @PathVariable UUID person) {
        var id = new PersonId(person);
        if (register.find(id).isEmpty()) {
            throw new NotHere();
        }
        return switch (closeAccount.close(id, desk.author(), today(visit))) {
            case CloseAccount.Outcome.Closed closed -> WayOn.to(visit.to("/desk/people/" + person));
            case CloseAccount.Outcome.Refused(var why) ->
                page(
                        visit,
                        desk,
                        id,
                        Faults.of(new Faults.Fault("closing", why.textKey())),
                        InvitationForm.EMPTY,
                        Optional.empty());
        };
    }

    private Object answer(Visit visit, Desk desk, PersonId person, InvitationForm form, GiveRole.Outcome outcome) {
        return switch (outcome) {
            case GiveRole.Outcome.Given given -> WayOn.to(visit.to("/desk/people/" + person.value()));
            case GiveRole.Outcome.Refused(var why) ->
                page(visit, desk, person, Faults.of(fault(why)), form, Optional.empty());
        };
    }

    private PersonPage page(
            Visit visit, Desk desk, PersonId person, Faults faults, InvitationForm form, Optional<String> secret) {
        var entry = register.find(person).orElseThrow(NotHere::new);
        var link = secret.map(made -> visit.to("/sign-in/invitation/" + made));
        return new PersonPage(desk, entry, form, faults, parts.shownTo(visit), today(visit), link);
    }

    private LocalDate today(Visit visit) {
        return LocalDate.now(clock.withZone(visit.unit().timezone()));
    }
}
