package przystan.ui.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Styles, pictures and the one script that pages use, made in the build and addressed by a fingerprint of their bytes.
@Component
class Assets {

    private static final List<String> FILES = List.of(
            "public.css",
            "public-rtl.css",
            "desk.css",
            "desk-rtl.css",
            "sprite.svg",
            "favicon.svg",
            "passkeys.js",
            "autosave.js");
    private static final String LIVE = "live";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String live;
    private final String fingerprint;

    /// @param live folder to read them from each time, under an address that nobody keeps; empty outside `bin/dev`
    Assets(@Value("${przystan.assets:}") String live) {
        this.live = live;
        try {
            for (var file : FILES) {
                files.put(file, new ClassPathResource("assets/" + file).getContentAsByteArray());
            }
            fingerprint = live.isEmpty() ? fingerprint(files) : LIVE;
        } catch (IOException missing) {
            throw new UncheckedIOException("the build did not make all styles and pictures", missing);
        }
    }

    private static String fingerprint(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((file, bytes) -> {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String fingerprint() {
        return fingerprint;
    }

    /// Whether what stands under this address never changes.
    boolean isForGood(String address) {
        return live.isEmpty() && address.equals(fingerprint);
    }

    Optional<byte[]> find(String file) {
        return Optional.ofNullable(files.get(file)).map(built -> live.isEmpty() ? built : read(file));
    }

    private byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(live, file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
