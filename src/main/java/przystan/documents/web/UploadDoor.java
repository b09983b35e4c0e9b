package przystan.documents.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import przystan.documents.UploadAddress;

/// Turns away files sent to addresses that take none, and those that are too many, before a byte of them is kept.
@Component
@Order(UploadDoor.ORDER)
class UploadDoor extends OncePerRequestFilter {

    /// After the visit is known, before Spring Security, which would read the form to find its token.
    static final int ORDER = -108;

    private final List<PathPattern> open;

    UploadDoor(List<UploadAddress> addresses) {
        this.open = addresses.stream()
                .map(address -> PathPatternParser.defaultInstance.parse("/{unit}/{lang}" + address.pattern()))
                .toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Optional.ofNullable(request.getContentType())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PathContainer.parsePath(request.getRequestURI());
        if (open.stream().noneMatch(pattern -> pattern.matches(path))) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (request.getContentLengthLong() > UploadConfiguration.LARGEST_FORM) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
