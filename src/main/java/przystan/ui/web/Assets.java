package przystan.ui.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Styles and pictures that every page uses, made in the build and addressed by a fingerprint of their bytes.
@Component
class Assets {

    private static final List<String> FILES = List.of(
            "public.css", "public-rtl.css", "desk.css", "desk-rtl.css", "sprite.svg", "favicon.svg", "autosave.js");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String fingerprint;

    Assets() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : FILES) {
                var bytes = new ClassPathResource("assets/" + file).getContentAsByteArray();
                files.put(file, bytes);
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            fingerprint = HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException missing) {
            throw new UncheckedIOException("the build did not make all styles and pictures", missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String fingerprint() {
        return fingerprint;
    }

    Map<String, byte[]> files() {
        return files;
    }
}
