package przystan.ui.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import przystan.ui.NotHere;

/// Serves styles and pictures; their address changes with their bytes, so browsers keep them for a year.
@Controller
class AssetsController {

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{fingerprint}/{file}")
    ResponseEntity<byte[]> show(@PathVariable String fingerprint, @PathVariable String file) {
        var bytes = assets.find(file).orElseThrow(NotHere::new);
        var kept = assets.isForGood(fingerprint)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok().cacheControl(kept).contentType(type(file)).body(bytes);
    }

    private static MediaType type(String file) {
        return MediaType.parseMediaType(
                switch (file.substring(file.lastIndexOf('.'))) {
                    case ".css" -> "text/css;charset=UTF-8";
                    case ".js" -> "text/javascript;charset=UTF-8";
                    default -> "image/svg+xml";
                });
    }
}
