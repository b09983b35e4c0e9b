package przystan.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.InvalidClassException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import przystan.access.PersonId;
import przystan.access.SignedIn;

class SessionReadingTest {

    @Test
    void whoIsSignedInIsRead() {
        var proved = new SignedIn(
                new PersonId(UUID.randomUUID()), Set.of(SignedIn.Factor.PASSWORD, SignedIn.Factor.CODE), Instant.EPOCH);
        var context = new SecurityContextImpl(new PersonToken(proved));

        assertThat(SessionReading.read(written(context))).isEqualTo(context);
    }

    @Test
    void whatADeviceWasAskedIsRead() {
        var asked = PublicKeyCredentialRequestOptions.builder()
                .challenge(Bytes.random())
                .timeout(Duration.ofMinutes(5))
                .rpId("localhost")
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();

        assertThat(SessionReading.read(written(asked))).isInstanceOf(PublicKeyCredentialRequestOptions.class);
    }

    @Test
    void objectsOfSomebodyElsesChoiceAreNotBuilt() {
        for (var foreign : new Object[] {new File("/"), new Foreign()}) {
            assertThatThrownBy(() -> SessionReading.read(written(foreign)))
                    .hasRootCauseInstanceOf(InvalidClassException.class);
        }
    }

    private record Foreign(org.jsoup.SerializationException inside) implements java.io.Serializable {
        Foreign() {
            this(new org.jsoup.SerializationException("foreign"));
        }
    }

    private static byte[] written(Object object) {
        return new SerializingConverter().convert(object);
    }
}
