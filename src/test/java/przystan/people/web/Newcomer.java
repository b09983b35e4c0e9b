package przystan.people.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import przystan.Colleague;
import przystan.RunningCity;
import przystan.RunningCity.Answer;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.people.domain.Email;
import przystan.people.domain.HeldRole;
import przystan.people.domain.InvitePerson;
import przystan.people.domain.OpenAccount;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;

/// Somebody new in Gdańsk, with an account and a password of their own, through the same acts as everybody.
record Newcomer(PersonId id, String email) {

    static final String PASSWORD = "koń bateria spinacz";

    /// They have taken up their invitation.
    static Newcomer with(Role role) {
        var invited = invited(role);
        within(() -> RunningCity.part(OpenAccount.class)
                .open(invited.secret().orElseThrow(), "Nowa Osoba", PASSWORD, today()));
        return new Newcomer(invited.person(), email(invited.person()));
    }

    /// They have an invitation and nothing else.
    static Newcomer invitedOnly(Role role) {
        var invited = invited(role);
        return new Newcomer(invited.person(), email(invited.person()));
    }

    private static final Map<PersonId, String> EMAILS = new java.util.concurrent.ConcurrentHashMap<>();

    private static String email(PersonId person) {
        return EMAILS.getOrDefault(person, "");
    }

    private static InvitePerson.Outcome.Invited invited(Role role) {
        var email = "osoba-" + UUID.randomUUID() + "@gdansk.example";
        var invitation = new InvitePerson.Invitation(
                Email.in(email).orElseThrow(),
                "Nowa Osoba",
                new Language("pl"),
                new HeldRole(role, Scope.UNIT, today(), Optional.empty()));
        var invited = (InvitePerson.Outcome.Invited) within(
                () -> RunningCity.part(InvitePerson.class).invite(invitation, new Author.Program("test"), today()));
        EMAILS.put(invited.person(), email);
        return invited;
    }

    private static <T> T within(java.util.function.Supplier<T> work) {
        var gdansk = RunningCity.part(UnitRegister.class).find("gdansk").orElseThrow();
        return CurrentUnit.within(gdansk.id(), work::get);
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.Clock.systemUTC());
    }

    /// What the page for signing in answers to the right password.
    Answer signsIn(Colleague browser) {
        return signsIn(browser, "/desk");
    }

    Answer signsIn(Colleague browser, String to) {
        return browser.posts(
                "/gdansk/pl/sign-in", "/gdansk/pl/sign-in", Map.of("email", email, "password", PASSWORD, "to", to));
    }
}
