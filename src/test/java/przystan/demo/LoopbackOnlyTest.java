package przystan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import przystan.RunningCity;

class LoopbackOnlyTest {

    @Test
    void theDemonstrationIsReachedOnThisMachineOnly() throws SocketException {
        assertThat(RunningCity.gets("/demo/components").status()).isEqualTo(200);
        var port = RunningCity.address("/").getPort();
        for (var address : addressesOnTheNetwork()) {
            assertThatThrownBy(() -> connect(address, port))
                    .as(address.toString())
                    .isInstanceOf(ConnectException.class);
        }
    }

    private static List<InetAddress> addressesOnTheNetwork() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static void connect(InetAddress address, int port) throws Exception {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }

    @Test
    void noSettingOpensTheDemonstrationToTheNetwork() throws Exception {
        var server = new TomcatServletWebServerFactory();
        server.setAddress(InetAddress.getByName("0.0.0.0"));

        new LoopbackOnly().customize(server);

        assertThat(server.getAddress()).isEqualTo(InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void withoutTheDemonstrationNothingOfItIsThere() {
        var program = new ApplicationContextRunner().withUserConfiguration(LoopbackOnly.class);

        program.run(real -> assertThat(real).doesNotHaveBean(LoopbackOnly.class));
        program.withPropertyValues("przystan.demo=false")
                .run(real -> assertThat(real).doesNotHaveBean(LoopbackOnly.class));
        program.withPropertyValues("przystan.demo=true")
                .run(demo -> assertThat(demo).hasSingleBean(LoopbackOnly.class));
    }
}
