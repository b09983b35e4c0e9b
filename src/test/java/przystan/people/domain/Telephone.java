package przystan.people.domain;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Somebody's telephone with the application that shows codes.
public final class Telephone {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final int MARGIN_SECONDS = 4;

    private final CodeSecret secret;

    /// @param letters typed from the page
    public Telephone(String letters) {
        var number = BigInteger.ZERO;
        for (var letter : letters.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        var bytes = new byte[20];
        var written = number.toByteArray();
        for (var place = 1; place <= Math.min(20, written.length); place++) {
            bytes[20 - place] = written[written.length - place];
        }
        secret = new CodeSecret(bytes);
    }

    /// What it shows so many steps from now. Near the end of a step it waits for the next, so that the program looks at
    /// the code in the same step.
    public String shows(int steps) {
        var left = CodeSecret.STEP_SECONDS
                - Math.floorMod(Clock.systemUTC().instant().getEpochSecond(), CodeSecret.STEP_SECONDS);
        if (left <= MARGIN_SECONDS) {
            LockSupport.parkNanos(Duration.ofSeconds(left).toNanos());
        }
        return secret.codeAt(CodeSecret.stepAt(Clock.systemUTC().instant()) + steps);
    }
}
