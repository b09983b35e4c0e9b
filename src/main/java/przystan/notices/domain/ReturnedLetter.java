package przystan.notices.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// A delivery status notification (RFC 3464) that says that a letter of ours did not arrive.
///
/// @param status enhanced status (RFC 3463), for example `5.1.1`
record ReturnedLetter(LetterId letter, String status) {

    private static final Pattern REPORT = Pattern.compile("(?im)^Content-Type:\\s*message/(global-)?delivery-status");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\s*$");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(5\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern NAME = Pattern.compile("(?im)^Message-ID:\\s*<([^>@\\s]+)@");

    /// Reads what a mail server sent back.
    ///
    /// @param notification the whole message; anything a stranger may have sent
    /// @return nothing when it is no notice of failure about a letter that bears a name of ours
    static Optional<ReturnedLetter> in(byte[] notification) {
        var text = new String(notification, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        var status = STATUS.matcher(text);
        if (!REPORT.matcher(text).find() || !FAILED.matcher(text).find() || !status.find()) {
            return Optional.empty();
        }
        return NAME.matcher(text)
                .results()
                .flatMap(name -> LetterId.in(name.group(1)).stream())
                .findFirst()
                .map(letter -> new ReturnedLetter(letter, status.group(1)));
    }
}
