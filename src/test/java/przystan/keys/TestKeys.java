package przystan.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The keys of the tests: those of the running city, so that all programs of a JVM read what each has sealed.
public final class TestKeys {

    private static final Path FILE = Path.of("target", "test-data", "keys");

    private TestKeys() {}

    public static synchronized Path file() {
        try {
            if (!Files.exists(FILE)) {
                KeyFile.add(FILE);
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return FILE;
    }

    /// What the tests seal with.
    public static Vault vault() {
        return new Vault(() -> KeyFile.read(file()));
    }

    /// One that knows none of the tests' keys.
    public static Vault anotherVault(Path folder) throws IOException {
        var another = folder.resolve("another-keys");
        KeyFile.add(another);
        return new Vault(() -> KeyFile.read(another));
    }
}
