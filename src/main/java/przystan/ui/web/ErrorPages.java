package przystan.ui.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import przystan.tenancy.UnitRegister;
import przystan.ui.Frame;
import tools.jackson.databind.json.JsonMapper;

/// Answers requests that failed: a page for people, RFC 9457 for programs, never the words of an exception.
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AWAY = 503;
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom random = new SecureRandom();
    private final PageWriter pages;
    private final Frames frames;
    private final UnitRegister units;

    ErrorPages(PageWriter pages, Frames frames, UnitRegister units) {
        this.pages = pages;
        this.frames = frames;
        this.units = units;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var thrown = cause(request);
        var status = status(request);
        var incident = status >= 500 && status != AWAY ? incident() : "";
        if (!incident.isEmpty()) {
            LOG.error("incident {} at {}", incident, request.getMethod(), thrown.orElse(null));
        }
        var frame = frame(request);
        var detail = Optional.ofNullable((String) request.getAttribute(Refusals.TEXT_KEY))
                .map(frame::say)
                .orElse("");
        var page = new ErrorPage(status, kind(status), detail, incident, ways(frame));
        if (forProgram(request)) {
            problem(page, frame, response);
        } else {
            pages.write(page, frame, request, response);
        }
    }

    private static Optional<Throwable> cause(HttpServletRequest request) {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        while (thrown != null && thrown.getCause() != null && thrown instanceof jakarta.servlet.ServletException) {
            thrown = thrown.getCause();
        }
        return Optional.ofNullable(thrown);
    }

    private static int status(HttpServletRequest request) {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? HttpStatus.NOT_FOUND.value() : status;
    }

    private String incident() {
        var number = new StringBuilder();
        for (var sign = 0; sign < 6; sign++) {
            number.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return number.toString();
    }

    /// The address's unit and language; else the unit's in the language of the browser; else the installation's.
    private Frame frame(HttpServletRequest request) {
        return VisitFilter.visit(request)
                .or(() -> VisitFilter.unit(request).map(unit -> frames.visit(unit, frames.languageFor(request, unit))))
                .map(visit -> frames.of(visit, ""))
                .orElseGet(() -> frames.ofInstallation(request));
    }

    /// Whoever accepts JSON, or asks for an address of data without wanting a page.
    private static boolean forProgram(HttpServletRequest request) {
        var accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return !accepted.contains("text/html") && (accepted.contains("json") || asked.endsWith(".json"));
    }

    private static void problem(ErrorPage page, Frame frame, HttpServletResponse response) throws IOException {
        var problem = JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", frame.say("ui.error." + page.kind() + ".title"))
                .put("status", page.status());
        if (!page.detail().isEmpty()) {
            problem.put("detail", page.detail());
        }
        if (!page.incident().isEmpty()) {
            problem.put("instance", "urn:przystan:incident:" + page.incident());
        }
        response.setStatus(page.status());
        PageWriter.sayWhenToAskAgain(page, response);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }

    private static String kind(int status) {
        return switch (status) {
            case 404, 405 -> "not-found";
            case 401, 403 -> "forbidden";
            case 409 -> "conflict";
            case 429 -> "too-many";
            case AWAY -> "away";
            default -> status >= 500 ? "fault" : "wrong";
        };
    }

    private List<ErrorPage.Way> ways(Frame frame) {
        if (frame.unit().isPresent()) {
            return List.of(new ErrorPage.Way(frame.phrase("ui.error.way-home"), frame.to("")));
        }
        return units.all().stream()
                .map(unit ->
                        new ErrorPage.Way(unit.shortName().in(unit.preferring(frame.language())), "/" + unit.key()))
                .toList();
    }
}
