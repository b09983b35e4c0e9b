package przystan.people.domain;

import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where browsers find this program: what `PRZYSTAN_PUBLIC_URL` says, in the demonstration this machine.
@Component
public class OwnAddress {

    private final Environment settings;

    OwnAddress(Environment settings) {
        this.settings = settings;
    }

    /// Scheme, host and port, without a slash at the end.
    public String origin() {
        var address = URI.create(base());
        return address.getScheme() + "://" + address.getAuthority();
    }

    /// Without a slash at its end.
    public String base() {
        var named = settings.getProperty("przystan.public-url", "");
        if (!named.isEmpty()) {
            return named.replaceAll("/+$", "");
        }
        return "http://localhost:"
                + settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
    }

    public String host() {
        return Optional.ofNullable(URI.create(base()).getHost()).orElse("localhost");
    }
}
