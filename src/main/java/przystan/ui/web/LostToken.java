package przystan.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// Says to whoever sends a form whose token is not ours why it was not taken, and that what they typed is still there:
/// the browser has it, one step back. The server does not offer to send it again, for it may come from another page.
@Component
class LostToken implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (refused instanceof CsrfException) {
            request.setAttribute(Refusals.TEXT_KEY, "ui.error.lost-token");
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
