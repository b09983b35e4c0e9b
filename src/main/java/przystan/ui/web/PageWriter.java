package przystan.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import przystan.ui.Frame;
import przystan.ui.Page;
import przystan.ui.Templates;

/// Answers a request with the page that a controller returned.
@Component
class PageWriter implements HandlerMethodReturnValueHandler {

    private final Templates templates;
    private final Frames frames;

    PageWriter(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Page.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var asked = request.getNativeRequest(HttpServletRequest.class);
        var answer = request.getNativeResponse(HttpServletResponse.class);
        if (asked != null && answer != null && returned instanceof Page page) {
            write(page, frame(asked), asked, answer);
        }
    }

    /// Writes a page within the frame; a public page that holds is offered to the cache on its way out.
    void write(Page page, Frame frame, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var bytes = templates.render(page, frame);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", frame.language().tag());
        sayWhenToAskAgain(page, response);
        switch (page.holds()) {
            case UNTIL_CONTENT_CHANGES -> {
                if (page.status() == HttpServletResponse.SC_OK) {
                    PageCache.offer(request, bytes, frame.language());
                }
            }
            case FOR_THIS_READER -> response.setHeader("Cache-Control", "no-store");
        }
        PageCache.send(bytes, request, response);
    }

    static void sayWhenToAskAgain(Page page, HttpServletResponse response) {
        page.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", String.valueOf(wait.toSeconds())));
    }

    private Frame frame(HttpServletRequest request) {
        return VisitFilter.visit(request)
                .map(visit -> frames.of(visit, insideWithQuery(request)))
                .orElseGet(() -> frames.ofInstallation(request));
    }

    private static String insideWithQuery(HttpServletRequest request) {
        return VisitFilter.inside(request)
                + Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse("");
    }
}
