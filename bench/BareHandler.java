import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Returns bytes that are already there, through the same server, filters and dispatcher as every page: what the
/// stack itself costs. It is compiled and added by `bench/run` only.
@Controller
public class BareHandler {

    private final byte[] bytes;

    public BareHandler() throws IOException {
        bytes = Files.readAllBytes(Path.of(System.getProperty("bench.page")));
    }

    @GetMapping("/bare/page")
    ResponseEntity<byte[]> show() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Cache-Control", "no-cache")
                .body(bytes);
    }
}
