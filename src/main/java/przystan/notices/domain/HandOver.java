package przystan.notices.domain;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// What the mail server answered to a letter. Of its sentences only the numbers are taken: the rest may name somebody.
sealed interface HandOver {

    /// It has the letter.
    record Accepted() implements HandOver {}

    /// It will not have it now (4xx).
    record NotNow(String status) implements HandOver {}

    /// It will never have it (5xx).
    record Never(String status) implements HandOver {}

    /// The connection broke off, and it may have it or not.
    record Unknown() implements HandOver {}

    Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");
    int PERMANENT = 500;

    /// What a failure means, read from its innermost answer of the server.
    static HandOver of(MessagingException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = next(cause)) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return said(address.getReturnCode(), address);
                }
                case SMTPSenderFailedException sender -> {
                    return said(sender.getReturnCode(), sender);
                }
                case SMTPSendFailedException send
                when !(send.getNextException() instanceof SendFailedException) -> {
                    return said(send.getReturnCode(), send);
                }
                default -> {}
            }
        }
        return new Unknown();
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException failure ? failure.getNextException() : null;
    }

    private static HandOver said(int code, MessagingException answer) {
        if (code < 400) {
            return new Unknown();
        }
        var enhanced = ENHANCED.matcher(String.valueOf(answer.getMessage()));
        var status = enhanced.find() ? enhanced.group() : Integer.toString(code);
        return code >= PERMANENT ? new Never(status) : new NotNow(status);
    }
}
