package przystan.notices.domain;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The way to the mail server that `PRZYSTAN_MAIL_URL` names, such as `smtp://user:word@mail.example:587`.
@Component
class Post {

    private static final String MILLISECONDS = "30000";

    private final String server;
    private final String from;
    private final String host;
    private final Session session;

    Post(
            @Value("${przystan.mail.url:}") String server,
            @Value("${przystan.mail.from:}") String from,
            PublicAddress address) {
        this.server = server;
        this.host = address.host();
        this.from = from.isEmpty() ? "przystan@" + host : from;
        this.session = Session.getInstance(server.isEmpty() ? new Properties() : settings(URI.create(server)));
    }

    /// The server could not be reached, or does not let the program in.
    static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1L;
        private final String status;

        Unreachable(String status) {
            super(status, null, false, false);
            this.status = status;
        }

        String status() {
            return status;
        }
    }

    boolean isThere() {
        return !server.isEmpty();
    }

    /// A letter ready to be handed over; the same one whenever it is made of the same letter.
    ///
    /// @param sender name of the unit
    MimeMessage message(Letter letter, LetterContent content, String sender, String html) {
        try {
            var message = new SameName(session, "<" + letter.id() + "@" + host + ">");
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(from, sender, StandardCharsets.UTF_8.name()));
            helper.setTo(new InternetAddress(content.email(), content.name(), StandardCharsets.UTF_8.name()));
            helper.setSubject(content.subject());
            helper.setText(PlainText.of(html), html);
            helper.setSentDate(Date.from(letter.writtenAt()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", content.language());
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            throw new IllegalStateException("a letter could not be put into its envelope", impossible);
        }
    }

    /// Opens a connection; nothing of any letter has left the program before that.
    Transport connect() throws Unreachable {
        var address = URI.create(server);
        var user = address.getRawUserInfo() == null
                ? new String[0]
                : address.getRawUserInfo().split(":", 2);
        try {
            var transport = session.getTransport(address.getScheme());
            transport.connect(
                    address.getHost(),
                    address.getPort(),
                    user.length > 0 ? decoded(user[0]) : null,
                    user.length > 1 ? decoded(user[1]) : null);
            return transport;
        } catch (AuthenticationFailedException refused) {
            throw new Unreachable("not-let-in");
        } catch (MessagingException unreachable) {
            throw new Unreachable("unreachable");
        }
    }

    HandOver handOver(MimeMessage message, Transport transport) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new HandOver.Accepted();
        } catch (MessagingException failed) {
            return HandOver.of(failed);
        }
    }

    private static Properties settings(URI server) {
        var scheme = server.getScheme();
        if (!scheme.equals("smtp") && !scheme.equals("smtps")) {
            throw new IllegalArgumentException("PRZYSTAN_MAIL_URL begins with smtp:// or smtps://");
        }
        var settings = new Properties();
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.put("mail." + scheme + "." + limit, MILLISECONDS);
        }
        settings.put("mail." + scheme + ".auth", Boolean.toString(server.getRawUserInfo() != null));
        settings.put("mail." + scheme + ".ssl.checkserveridentity", "true");
        settings.put("mail.smtp.starttls.enable", "true");
        // A password never travels in the clear, except inside the machine.
        settings.put(
                "mail.smtp.starttls.required",
                Boolean.toString(server.getRawUserInfo() != null && !isThisMachine(server.getHost())));
        return settings;
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// A message that keeps the name it was given instead of making one up.
    private static final class SameName extends MimeMessage {

        private final String name;

        SameName(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
