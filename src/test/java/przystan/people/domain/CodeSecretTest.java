package przystan.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSecretTest {

    /// RFC 6238, appendix B, SHA-1; of its eight digits the last six.
    private final CodeSecret secret = new CodeSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(secret.codeAt(CodeSecret.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void clocksMayDifferByOneStepAndByNoMore() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var step = CodeSecret.stepAt(now);

        assertThat(secret.stepOf(secret.codeAt(step - 1), now)).hasValue(step - 1);
        assertThat(secret.stepOf(secret.codeAt(step), now)).hasValue(step);
        assertThat(secret.stepOf(secret.codeAt(step + 1), now)).hasValue(step + 1);
        assertThat(secret.stepOf(secret.codeAt(step - 2), now)).isEmpty();
        assertThat(secret.stepOf(secret.codeAt(step + 2), now)).isEmpty();
    }

    /// RFC 4648, with the zero at the front that a number would lose.
    @Test
    void theSecretIsWrittenInBase32() {
        assertThat(secret.letters()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(new CodeSecret(new byte[20]).letters()).isEqualTo("A".repeat(32));
        assertThat(secret.groups()).startsWith("GEZD GNBV ").endsWith(" QOJQ".substring(1));
    }

    @Test
    void theAddressForTelephonesNamesProgramAndAccount() {
        assertThat(secret.address("a@b.example"))
                .isEqualTo("otpauth://totp/Przysta%C5%84%3Aa%40b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Przysta%C5%84&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void recoveryCodesAreReadHoweverTheyAreTyped() {
        var code = RecoveryCode.fresh().getFirst();

        assertThat(RecoveryCode.in(" " + code.halves().toUpperCase(java.util.Locale.ROOT) + " "))
                .contains(code);
        assertThat(RecoveryCode.in("12345")).isEmpty();
        assertThat(RecoveryCode.fresh()).hasSize(10).doesNotHaveDuplicates();
    }
}
