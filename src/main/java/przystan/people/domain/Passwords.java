package przystan.people.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// How passwords are kept and judged: argon2id, no rules of signs, but long enough and none that attackers try first.
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    /// Each hash takes 19 MiB; more than two at once would not fit beside everything else.
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);

    /// Compared with when there is no account, so that its absence takes as long as a wrong password.
    private final String nobodys = hash("nobody can know this");

    /// What is wrong with a password; nothing when it may be used.
    ///
    /// @param name and address of the holder, which it must not be
    Optional<PasswordFault> judge(String password, String... known) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(PasswordFault.SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(PasswordFault.LONG);
        }
        var small = password.toLowerCase(Locale.ROOT);
        for (var word : known) {
            if (small.equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(PasswordFault.COMMON);
            }
        }
        return small.chars().distinct().count() < 5 || common(small)
                ? Optional.of(PasswordFault.COMMON)
                : Optional.empty();
    }

    /// The list is read through each time: a password is set rarely, and the list would stay in memory for ever.
    private static boolean common(String small) {
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("dictionaries/passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().anyMatch(line -> line.strip().equals(small));
        } catch (IOException missing) {
            throw new UncheckedIOException("the list of common passwords is missing", missing);
        }
    }

    String hash(String password) {
        return oneOfFew(() -> String.valueOf(encoder.encode(password)));
    }

    boolean matches(String password, Optional<String> hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        var same = oneOfFew(() -> encoder.matches(password, hash.orElse(nobodys)));
        return same && hash.isPresent();
    }

    private static <T> T oneOfFew(java.util.function.Supplier<T> work) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            AT_ONCE.release();
        }
    }
}
