package przystan.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// The *weak* ETag of an answer: the same for the zipped and the plain form of the same bytes.
///
/// @param value as it stands in the header
record EntityTag(String value) {

    private static final Pattern NAMED = Pattern.compile("(?:W/)?(\"[^\"]*\")");
    private static final String ANY = "*";

    static EntityTag of(byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        return new EntityTag(
                "W/\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(bytes.length) + "\"");
    }

    /// Whether the request says that this answer is there already: alone, in a list, or by `*` (RFC 9110, 13.1.2).
    boolean isKnownTo(HttpServletRequest request) {
        var opaque = value.substring("W/".length());
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .anyMatch(header -> header.strip().equals(ANY)
                        || NAMED.matcher(header)
                                .results()
                                .anyMatch(named -> named.group(1).equals(opaque)));
    }
}
