package przystan.people.domain;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.boot.Command;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;

/// `user add`: invites somebody with a role, and prints the link by which they take it up. The first administrator of a
/// unit comes in this way; there is no account that is there from the start.
@Component
class AddUserCommand implements Command {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final UnitRegister units;
    private final InvitePerson invitePerson;
    private final Clock clock;
    private final String publicUrl;

    AddUserCommand(
            UnitRegister units,
            InvitePerson invitePerson,
            Clock clock,
            @Value("${przystan.public-url:}") String publicUrl) {
        this.units = units;
        this.invitePerson = invitePerson;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @Override
    public String name() {
        return "user add";
    }

    @Override
    public String arguments() {
        return "UNIT EMAIL NAME [ROLE]";
    }

    @Override
    public String purpose() {
        return "invites a person, an administrator if no role is named";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < 3 || arguments.size() > 4) {
            out.println("Give the unit, an e-mail address, a name in quotes and, if it is not administrator, a role.");
            return MISUSED;
        }
        var unit = units.find(arguments.get(0));
        var email = Email.in(arguments.get(1));
        var role = role(arguments.size() == 4 ? arguments.get(3) : Role.ADMINISTRATOR.key());
        if (unit.isEmpty()) {
            out.println("There is no unit “" + arguments.get(0) + "”.");
            return MISUSED;
        }
        if (email.isEmpty()) {
            out.println("“" + arguments.get(1) + "” is not an e-mail address.");
            return MISUSED;
        }
        if (role.isEmpty()) {
            out.println("There is no role “" + arguments.get(3) + "”. Roles: "
                    + String.join(
                            ", ",
                            java.util.Arrays.stream(Role.values())
                                    .map(Role::key)
                                    .toList()) + ".");
            return MISUSED;
        }
        return invite(unit.get(), email.get(), arguments.get(2).strip(), role.get(), out);
    }

    private static Optional<Role> role(String key) {
        return java.util.Arrays.stream(Role.values())
                .filter(role -> role.key().equals(key))
                .findFirst();
    }

    private int invite(Unit unit, Email email, String name, Role role, PrintStream out) {
        var today = LocalDate.now(clock.withZone(unit.timezone()));
        var invitation = new InvitePerson.Invitation(
                email, name, unit.defaultLanguage(), new HeldRole(role, Scope.UNIT, today, Optional.empty()));
        var by = new Author.Program(name());
        return switch (CurrentUnit.within(unit.id(), () -> invitePerson.invite(invitation, by, today))) {
            case InvitePerson.Outcome.Invited(var person, var secret) -> {
                if (secret.isPresent()) {
                    out.println(
                            "Invited. This link opens the account once, within seven days; give it to nobody else:");
                    out.println(publicUrl + "/" + unit.key() + "/"
                            + unit.defaultLanguage().tag() + "/sign-in/invitation/" + secret.get());
                } else {
                    out.println("The person has an account already and now holds the role.");
                }
                yield 0;
            }
            case InvitePerson.Outcome.Refused(var why) -> {
                out.println("Not done: "
                        + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ".");
                yield FAILED;
            }
        };
    }
}
