package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.people.domain.Account;
import przystan.people.domain.ChangePassword;
import przystan.people.domain.DescribeAccount;
import przystan.people.domain.PeopleRegister;
import przystan.texts.Language;
import przystan.ui.Faults;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// One's own account.
@Controller
class AccountController {

    private static final String ACCOUNT = Visit.PATH + "/desk/account";

    private final PeopleRegister register;
    private final DescribeAccount describeAccount;
    private final ChangePassword changePassword;
    private final OwnSessions sessions;

    AccountController(
            PeopleRegister register,
            DescribeAccount describeAccount,
            ChangePassword changePassword,
            OwnSessions sessions) {
        this.register = register;
        this.describeAccount = describeAccount;
        this.changePassword = changePassword;
        this.sessions = sessions;
    }

    @OpenTo({})
    @GetMapping(ACCOUNT)
    AccountPage account(Desk desk, HttpServletRequest request) {
        var holder = open(desk).holder();
        return page(desk, new AccountForm(holder.name(), holder.language().tag()), Faults.NONE, request);
    }

    @OpenTo({})
    @PostMapping(ACCOUNT)
    Object describe(
            Visit visit,
            Desk desk,
            @Valid @ModelAttribute AccountForm form,
            BindingResult checked,
            HttpServletRequest request) {
        if (checked.hasErrors()) {
            return page(desk, form, Faults.of(checked, List.of("name")), request);
        }
        var language = Language.parse(form.language())
                .filter(visit.unit()::offers)
                .orElse(visit.unit().defaultLanguage());
        describeAccount.describe(desk.acting().person(), form.name(), language);
        return WayOn.to(visit.to("/desk/account"));
    }

    /// Whoever else had found a way in is out with the old password.
    @OpenTo({})
    @PostMapping(ACCOUNT + "/password")
    Object changePassword(
            Visit visit,
            Desk desk,
            @Valid @ModelAttribute PasswordForm form,
            BindingResult checked,
            HttpServletRequest request) {
        if (checked.hasErrors()) {
            return sentBack(desk, Faults.of(checked, List.of("old", "wanted")), request);
        }
        return switch (changePassword.change(
                desk.acting().person(), form.old(), form.wanted(), request.getRemoteAddr())) {
            case ChangePassword.Outcome.Changed changed -> {
                sessions.endOthers(desk.acting().person(), current(request));
                yield WayOn.to(visit.to("/desk/account"));
            }
            case ChangePassword.Outcome.WrongOld wrong ->
                sentBack(desk, Faults.of(new Faults.Fault("old", "people.password.wrong")), request);
            case ChangePassword.Outcome.Later later ->
                sentBack(desk, Faults.of(new Faults.Fault("old", "people.sign-in.later")), request);
            case ChangePassword.Outcome.Refused(var why) ->
                sentBack(desk, Faults.of(new Faults.Fault("wanted", why.textKey())), request);
        };
    }

    @OpenTo({})
    @PostMapping(ACCOUNT + "/sessions/{mark:[0-9a-f]{16}}/end")
    Object endSession(Visit visit, Desk desk, @PathVariable String mark) {
        sessions.end(desk.acting().person(), mark);
        return WayOn.to(visit.to("/desk/account"));
    }

    private AccountPage sentBack(Desk desk, Faults faults, HttpServletRequest request) {
        var holder = open(desk).holder();
        return page(desk, new AccountForm(holder.name(), holder.language().tag()), faults, request);
    }

    private AccountPage page(Desk desk, AccountForm form, Faults faults, HttpServletRequest request) {
        return new AccountPage(
                desk, open(desk), form, faults, sessions.of(desk.acting().person(), current(request)));
    }

    private Account.Open open(Desk desk) {
        return register.own(desk.acting().person())
                .filter(Account.Open.class::isInstance)
                .map(Account.Open.class::cast)
                .orElseThrow(NotHere::new);
    }

    private static String current(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
