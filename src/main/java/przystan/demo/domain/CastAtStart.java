package przystan.demo.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.demo.InDemonstration;
import przystan.people.domain.Email;
import przystan.people.domain.HeldRole;
import przystan.people.domain.InvitePerson;
import przystan.people.domain.SignIn;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;

/// Sees to it that the people of the demonstration are there, through the same acts as real ones.
@Component
@InDemonstration
@Order
class CastAtStart implements ApplicationRunner {

    private static final Author BY = new Author.Program("demonstration");

    private final UnitRegister units;
    private final InvitePerson invitePerson;
    private final SignIn signIn;
    private final Clock clock;

    CastAtStart(UnitRegister units, InvitePerson invitePerson, SignIn signIn, Clock clock) {
        this.units = units;
        this.invitePerson = invitePerson;
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var person : Cast.ALL) {
            units.find(person.unit())
                    .filter(unit -> signIn.withoutProof(person.email()).isEmpty())
                    .ifPresent(unit -> CurrentUnit.within(unit.id(), () -> engage(person, unit)));
        }
    }

    private boolean engage(Cast person, Unit unit) {
        var today = LocalDate.now(clock.withZone(unit.timezone()));
        for (var part : person.parts()) {
            invitePerson.invite(
                    new InvitePerson.Invitation(
                            Email.in(person.email()).orElseThrow(),
                            person.name(),
                            new Language(person.language()),
                            new HeldRole(part.role(), part.scope(), today, Optional.empty())),
                    BY,
                    today);
        }
        signIn.openWithoutProof(person.email(), today);
        return true;
    }
}
