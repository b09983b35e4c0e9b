package przystan.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Keeps the demonstration to this machine, whatever the settings say: anybody may sign in there as anybody.
@Component
@InDemonstration
class LoopbackOnly implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        try {
            factory.setAddress(InetAddress.getByAddress(LOOPBACK));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
