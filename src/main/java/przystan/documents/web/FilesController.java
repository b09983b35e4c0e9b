package przystan.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import przystan.access.Acting;
import przystan.access.Desk;
import przystan.access.OpenTo;
import przystan.documents.FileId;
import przystan.documents.domain.ReadFile;
import przystan.ui.NotAllowed;
import przystan.ui.NotHere;
import przystan.ui.Visit;

/// Fetching a file: never shown in the page's own place, always saved, and closed off should a browser open it.
@Controller
class FilesController {

    private static final String CLOSED = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final ReadFile read;

    FilesController(ReadFile read) {
        this.read = read;
    }

    @GetMapping(Visit.PATH + "/files/{file}")
    void forEverybody(@PathVariable String file, HttpServletResponse response) throws IOException {
        send(file, Optional.empty(), response);
    }

    @GetMapping(Visit.PATH + "/desk/files/{file}")
    @OpenTo({})
    void forOfficers(@PathVariable String file, Desk desk, HttpServletResponse response) throws IOException {
        send(file, Optional.of(desk.acting()), response);
    }

    private void send(String file, Optional<Acting> reader, HttpServletResponse response) throws IOException {
        switch (read.read(id(file), reader)) {
            case ReadFile.Outcome.NotHere notHere -> throw new NotHere();
            case ReadFile.Outcome.Waiting waiting -> throw new NotAllowed("documents.read.waiting");
            case ReadFile.Outcome.Infected infected -> throw new NotAllowed("documents.read.infected");
            case ReadFile.Outcome.Bytes(var stored, var bytes) -> {
                response.setContentType(stored.type().mediaType());
                response.setContentLengthLong(stored.size());
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(stored.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString());
                response.setHeader(
                        HttpHeaders.CONTENT_LANGUAGE, stored.language().tag());
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.setHeader("Content-Security-Policy", CLOSED);
                response.setHeader("X-Content-Type-Options", "nosniff");
                bytes.to(response.getOutputStream());
            }
        }
    }

    private static FileId id(String typed) {
        try {
            return new FileId(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            throw new NotHere();
        }
    }
}
