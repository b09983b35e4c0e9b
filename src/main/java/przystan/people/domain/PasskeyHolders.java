package przystan.people.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.PersonId;

/// The holders of passkeys, in the form in which Spring Security asks for them. They are the holders of accounts, so
/// nothing is kept of them here.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyHolders(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return Passkeys.person(handle)
                .flatMap(accounts::find)
                .map(Account::holder)
                .map(PasskeyHolders::holder)
                .orElse(null);
    }

    /// @param name the number of the account, as the session has it
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return findById(Passkeys.handle(new PersonId(UUID.fromString(name))));
    }

    private static PublicKeyCredentialUserEntity holder(Account.Holder holder) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Passkeys.handle(holder.id()))
                .name(holder.email().value())
                .displayName(holder.name())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        // Accounts are written by their own acts.
    }

    @Override
    public void delete(Bytes handle) {
        // Accounts are written by their own acts.
    }
}
