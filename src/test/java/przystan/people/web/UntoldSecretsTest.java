package przystan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import przystan.RunningCity;
import przystan.access.PersonId;
import przystan.people.domain.InvitePerson;
import przystan.people.domain.OwnProof;
import przystan.people.domain.RecoveryCode;
import przystan.ui.Faults;
import przystan.ui.FormToken;

/// What somebody typed in confidence is not said by chance, in a log or in the message of an error.
class UntoldSecretsTest {

    private static final String SECRET = "zielony słoń na rowerze";

    static Object[] holdersOfSecrets() {
        var token = new FormToken("_csrf", SECRET);
        return new Object[] {
            token,
            new SignInForm("a@b.example", SECRET, "/desk", SECRET),
            new PasswordForm(SECRET, SECRET),
            new InvitedForm("Ala", SECRET),
            new OwnProofForm(SECRET, SECRET),
            new OwnProof.Shown(SECRET, SECRET, "127.0.0.1"),
            new RecoveryCode(SECRET),
            new ResetPage(SECRET, Faults.NONE, token),
            new OpenLinkPage(SECRET, token),
            new InvitedPage(Optional.empty(), SECRET, new InvitedForm("Ala", SECRET), Faults.NONE, token),
            new InvitePerson.Outcome.Invited(new PersonId(UUID.randomUUID()), Optional.of(SECRET)),
            new AuthenticatorPage.Pending(SECRET, SECRET, SquareCode.of("x")),
            new KeptForm.Field("reason", SECRET)
        };
    }

    @ParameterizedTest
    @MethodSource("holdersOfSecrets")
    void aRecordThatHoldsASecretDoesNotTellIt(Object holder) {
        assertThat(holder.toString()).doesNotContain(SECRET);
    }

    @org.junit.jupiter.api.Test
    void aFormThatIsKeptUntilItsSenderSignsInKeepsNoPassword() {
        var sent = new MockHttpServletRequest();
        sent.addParameter("old", SECRET);
        sent.addParameter("wanted", SECRET);
        sent.addParameter("password", SECRET);
        sent.addParameter("code", SECRET);
        sent.addParameter("reason", "bo tak");
        var kept = RunningCity.part(KeptForm.class);

        var offered = kept.open(kept.seal(sent, "/gdansk/pl/desk/account")).orElseThrow();

        assertThat(offered.fields()).containsExactly(new KeptForm.Field("reason", "bo tak"));
    }
}
