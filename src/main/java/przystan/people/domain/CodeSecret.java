package przystan.people.domain;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import przystan.keys.Vault;

/// What an authenticator makes its codes from: six digits for each thirty seconds, by RFC 6238 with SHA-1, which is
/// what
/// every application on telephones can do.
public final class CodeSecret {

    static final int STEP_SECONDS = 30;

    /// Clocks may differ by one step.
    static final int SKEW = 1;

    private static final int BYTES = 20;
    private static final int DIGITS = 6;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] bytes;

    CodeSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static CodeSecret fresh() {
        return new CodeSecret(Vault.random(BYTES));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// The step whose code this is, if it is one of now.
    ///
    /// @param typed six digits
    OptionalLong stepOf(String typed, Instant now) {
        var step = stepAt(now);
        var found = OptionalLong.empty();
        for (var near = step - SKEW; near <= step + SKEW; near++) {
            if (MessageDigest.isEqual(
                    codeAt(near).getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(near);
            }
        }
        return found;
    }

    static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS);
    }

    String codeAt(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// In Base32, as authenticators take it.
    public String letters() {
        var number = new BigInteger(1, bytes);
        var said = new StringBuilder();
        for (var place = bytes.length * 8 / 5 - 1; place >= 0; place--) {
            said.append(ALPHABET.charAt(number.shiftRight(place * 5).intValue() & 31));
        }
        return said.toString();
    }

    /// In groups of four, to be typed.
    public String groups() {
        return letters().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /// The address that a telephone reads from a square code.
    ///
    /// @param account how the authenticator names the entry beside the program's name
    public String address(String account) {
        return "otpauth://totp/" + encoded("Przystań:" + account) + "?secret=" + letters() + "&issuer="
                + encoded("Przystań") + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
