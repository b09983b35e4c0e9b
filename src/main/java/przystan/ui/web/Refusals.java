package przystan.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import przystan.ui.NotAllowed;
import przystan.ui.NotHere;
import przystan.ui.WrongParameter;

/// Turns what a controller cannot answer into a status, for [ErrorPages] to put into words. None of it is a fault of
/// ours, so none of it stands in the log.
@ControllerAdvice
class Refusals {

    /// Request attribute: the text that says what was wrong with the address.
    static final String TEXT_KEY = Refusals.class.getName() + ".text";

    @ExceptionHandler
    void on(NotHere notHere, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /// No fault in the page: the database is away, and will be back. The content watch says so in the log.
    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    void onOutage(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    @ExceptionHandler
    void on(WrongParameter wrong, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(TEXT_KEY, wrong.textKey());
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler
    void on(NotAllowed forbidden, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(TEXT_KEY, forbidden.textKey());
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
