package przystan.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import przystan.ui.FileAnswer;

/// Answers a request with the file that a controller returned.
@Component
class FileWriting implements HandlerMethodReturnValueHandler {

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return returned.getParameterType() == FileAnswer.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var asked = request.getNativeRequest(HttpServletRequest.class);
        var answer = request.getNativeResponse(HttpServletResponse.class);
        if (asked != null && answer != null && returned instanceof FileAnswer file) {
            answer.setContentType(file.mediaType());
            if (!file.name().isEmpty()) {
                answer.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(file.name())
                                .build()
                                .toString());
            }
            PageCache.send(file.bytes(), asked, answer);
        }
    }
}
