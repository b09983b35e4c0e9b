package przystan.notices.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import przystan.notices.domain.Letter;
import przystan.notices.domain.LetterId;
import przystan.notices.domain.OutboxRegister;
import przystan.ui.NotHere;

/// What mail would carry, for those who try the demonstration.
@Controller
@ConditionalOnBooleanProperty("przystan.demo")
class OutboxController {

    private static final int SHOWN = 100;

    /// A letter runs nothing and fetches nothing; its ways may be followed, into a page of their own.
    private static final String CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'; sandbox allow-top-navigation-by-user-activation allow-popups "
            + "allow-popups-to-escape-sandbox";

    private final OutboxRegister outbox;

    OutboxController(OutboxRegister outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/demo/outbox")
    OutboxPage list() {
        return new OutboxPage(outbox.newest(SHOWN));
    }

    @GetMapping("/demo/outbox/{id}")
    OutboxLetterPage show(@PathVariable String id) {
        var letter = find(id);
        return OutboxLetterPage.of(letter, outbox.html(letter).orElseThrow(NotHere::new));
    }

    @GetMapping("/demo/outbox/{id}/html")
    ResponseEntity<String> html(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", CLOSED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(outbox.html(find(id)).orElseThrow(NotHere::new));
    }

    private Letter find(String id) {
        return LetterId.in(id).flatMap(outbox::find).orElseThrow(NotHere::new);
    }
}
