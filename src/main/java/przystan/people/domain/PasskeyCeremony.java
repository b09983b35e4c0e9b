package przystan.people.domain;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is asked of a device, and how its answer is read. The device must know its holder, by a finger, a face or a
/// number, so a passkey stands for two proofs; and it must name the account by itself, so that nobody types an address.
@Component
public class PasskeyCeremony {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Passkeys passkeys;
    private final PasskeyHolders holders;
    private final OwnAddress address;
    private final AsPerson asPerson;

    PasskeyCeremony(Passkeys passkeys, PasskeyHolders holders, OwnAddress address, AsPerson asPerson) {
        this.passkeys = passkeys;
        this.holders = holders;
        this.address = address;
        this.asPerson = asPerson;
    }

    /// What is asked to add a passkey, for the person at work.
    public PublicKeyCredentialCreationOptions adding(Authentication holder) {
        return asPerson.here(() -> operations()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(holder)));
    }

    /// What is asked to sign in, of whoever has a passkey.
    ///
    /// @param nobody who is not signed in yet
    public PublicKeyCredentialRequestOptions signingIn(Authentication nobody) {
        return asPerson.here(() -> operations()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody)));
    }

    Webauthn4JRelyingPartyOperations operations() {
        var operations = new Webauthn4JRelyingPartyOperations(
                holders,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.host())
                        .name("Przystań")
                        .build(),
                Set.of(address.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /// A question in the form in which a browser takes it.
    public static String json(Object options) {
        return JSON.writeValueAsString(options);
    }

    static PublicKeyCredential<AuthenticatorAttestationResponse> added(String answer) {
        return JSON.readValue(answer, new TypeReference<>() {});
    }

    static PublicKeyCredential<AuthenticatorAssertionResponse> signedIn(String answer) {
        return JSON.readValue(answer, new TypeReference<>() {});
    }
}
