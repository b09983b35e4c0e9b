package przystan.notices.domain;

import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where readers find the program, as letters say it: `PRZYSTAN_PUBLIC_URL`, else this machine.
@Component
public class PublicAddress {

    private final Environment settings;

    PublicAddress(Environment settings) {
        this.settings = settings;
    }

    /// With a slash at its end.
    public String base() {
        var named = settings.getProperty("przystan.public-url", "");
        if (!named.isEmpty()) {
            return named.endsWith("/") ? named : named + "/";
        }
        var port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        return "http://localhost:" + port + "/";
    }

    public String host() {
        return Optional.ofNullable(URI.create(base()).getHost()).orElse("localhost");
    }
}
