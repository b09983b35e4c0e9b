package przystan.people.domain;

import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;

/// Somebody signs in with a passkey.
@Component
public class SignInByPasskey {

    private final PasskeyCeremony ceremony;
    private final Entrance entrance;
    private final AuditTrail trail;
    private final AsPerson asPerson;

    SignInByPasskey(PasskeyCeremony ceremony, Entrance entrance, AuditTrail trail, AsPerson asPerson) {
        this.ceremony = ceremony;
        this.entrance = entrance;
        this.trail = trail;
        this.asPerson = asPerson;
    }

    /// @param asked what the device was asked; it is not asked twice
    /// @param answer of the device, JSON
    public Entrance.Outcome signIn(PublicKeyCredentialRequestOptions asked, String answer) {
        try {
            var credential = PasskeyCeremony.signedIn(answer);
            var person = named(credential);
            if (person.isPresent()
                    && asPerson.of(person.get(), () -> check(person.get(), asked, credential))
                            instanceof Entrance.Outcome.In in) {
                return in;
            }
        } catch (RuntimeException notFitting) {
            // The library throws many kinds for what a stranger may send; none of them is a fault of ours.
        }
        return refused();
    }

    /// The account is the one that the device names, and only its own passkeys are looked through.
    private static Optional<PersonId> named(PublicKeyCredential<AuthenticatorAssertionResponse> credential) {
        return Passkeys.person(credential.getResponse().getUserHandle());
    }

    private Entrance.Outcome check(
            PersonId person,
            PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> credential) {
        ceremony.operations().authenticate(new RelyingPartyAuthenticationRequest(asked, credential));
        return entrance.openWide(person);
    }

    /// Nothing fits: no question waits for an answer, or the answer is none.
    public Entrance.Outcome refused() {
        return asPerson.here(() -> {
            trail.record(
                    new Author.Visitor(), Deed.of("people.act.passkey-refused", new Deed.Thing("people.account", "")));
            return new Entrance.Outcome.Refused();
        });
    }
}
