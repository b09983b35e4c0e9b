package przystan.people.domain;

import java.util.List;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.audit.AuditTrail;

/// Somebody who is signed in adds a passkey to their account, or removes one.
@Component
public class AddPasskey {

    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final OwnProof ownProof;
    private final AuditTrail trail;
    private final AsPerson asPerson;

    AddPasskey(Passkeys passkeys, PasskeyCeremony ceremony, OwnProof ownProof, AuditTrail trail, AsPerson asPerson) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.ownProof = ownProof;
        this.trail = trail;
        this.asPerson = asPerson;
    }

    /// What came of it.
    public enum Outcome {
        DONE,
        /// The device's answer does not fit what was asked.
        NOT_FITTING,
        /// The password or the code is wrong.
        REFUSED,
        /// Too many attempts failed; nothing was looked at.
        LATER
    }

    public List<Passkey> of(PersonId person) {
        return asPerson.of(person, () -> passkeys.of(person));
    }

    /// @param asked what the device was asked; it is not asked twice
    /// @param answer of the device, JSON
    public Outcome add(PersonId person, String name, PublicKeyCredentialCreationOptions asked, String answer) {
        try {
            return asPerson.of(person, () -> {
                var key = new RelyingPartyPublicKey(PasskeyCeremony.added(answer), name);
                ceremony.operations().registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, key));
                trail.record(new Author.Self(person), InvitePerson.thing("people.act.passkey-added", person));
                return Outcome.DONE;
            });
        } catch (RuntimeException notFitting) {
            // The library throws many kinds for what a stranger may send; none of them is a fault of ours.
            return Outcome.NOT_FITTING;
        }
    }

    /// @param id in Base64, as [Passkey] has it
    public Outcome remove(PersonId person, String id, OwnProof.Shown shown) {
        return switch (ownProof.within(person, shown, who -> remove(who, id))) {
            case OwnProof.Outcome.Done<Outcome>(var outcome) -> outcome;
            case OwnProof.Outcome.Refused<Outcome> refused -> Outcome.REFUSED;
            case OwnProof.Outcome.Later<Outcome> later -> Outcome.LATER;
        };
    }

    private Outcome remove(PersonId person, String id) {
        if (!passkeys.of(person).stream().anyMatch(known -> known.id().equals(id))) {
            return Outcome.NOT_FITTING;
        }
        passkeys.remove(Bytes.fromBase64(id));
        trail.record(new Author.Self(person), InvitePerson.thing("people.act.passkey-removed", person));
        return Outcome.DONE;
    }
}
