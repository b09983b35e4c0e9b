package przystan.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the keys are: in `PRZYSTAN_KEY_FILE`. Without that setting, in the data folder of a demonstration, which makes
/// its own.
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    static final String IN_DATA_FOLDER = "keys";

    @Bean
    Vault vault(
            @Value("${przystan.key-file:}") String named,
            @Value("${przystan.data}") Path data,
            @Value("${przystan.demo:false}") boolean demo) {
        return new Vault(() -> KeyFile.read(file(named, data, demo)));
    }

    /// A program that serves pages does not start without keys; an operator's command may have no need of them.
    @Bean
    @ConditionalOnWebApplication
    SmartInitializingSingleton keysAreThere(Vault vault) {
        return vault::keys;
    }

    private static Path file(String named, Path data, boolean demo) {
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        var own = data.resolve(IN_DATA_FOLDER);
        if (!Files.exists(own)) {
            if (!demo) {
                throw new KeysUnusable(
                        "PRZYSTAN_KEY_FILE is not set, so personal data could not be sealed.",
                        "Write a file of keys outside of the data folder, for example "
                                + "bin/przystan keys new /etc/przystan/keys, and name it in PRZYSTAN_KEY_FILE.");
            }
            try {
                KeyFile.add(own);
            } catch (IOException unwritten) {
                throw new UncheckedIOException(unwritten);
            }
        }
        return own;
    }
}
