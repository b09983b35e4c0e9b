package przystan.people.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.validation.BindingResult;
import przystan.people.domain.Email;
import przystan.ui.Faults;
import przystan.ui.Faults.Fault;

/// What is wrong with an invitation, or with a role to be given.
final class InvitationFaults {

    private static final List<String> ORDER = List.of("email", "name", "role", "scope", "from", "until");

    private InvitationFaults() {}

    static Faults of(InvitationForm form, BindingResult checked) {
        var found = new ArrayList<>(Faults.of(checked, ORDER).list());
        if (!form.email().isEmpty() && Email.in(form.email()).isEmpty()) {
            found.add(new Fault("email", "people.invite.email.wrong"));
        }
        found.addAll(ofRole(form));
        found.sort(java.util.Comparator.comparing(fault -> ORDER.indexOf(fault.field())));
        return new Faults(found);
    }

    static List<Fault> ofRole(InvitationForm form) {
        var found = new ArrayList<Fault>();
        if (form.chosenRole().isEmpty()) {
            found.add(new Fault("role", "people.invite.role.missing"));
        }
        if (form.chosenScope().isEmpty()) {
            found.add(new Fault("scope", "people.invite.scope.wrong"));
        }
        if (InvitationForm.Day.of(form.from()) instanceof InvitationForm.Day.Unreadable) {
            found.add(new Fault("from", "people.invite.day.wrong"));
        }
        if (InvitationForm.Day.of(form.until()) instanceof InvitationForm.Day.Unreadable) {
            found.add(new Fault("until", "people.invite.day.wrong"));
        }
        return found;
    }
}
