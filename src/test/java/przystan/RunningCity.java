package przystan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import przystan.database.TestDatabase;

/// The program as people meet it: running, with both cities, one per JVM; read over HTTP.
public final class RunningCity {

    private static final ConfigurableApplicationContext PROGRAM = start();
    private static final HttpClient READER = HttpClient.newHttpClient();

    private RunningCity() {}

    private static ConfigurableApplicationContext start() {
        var program = TestDatabase.program();
        var owner = TestDatabase.owner();
        return new SpringApplicationBuilder(App.class)
                .run(
                        "--server.port=0",
                        "--przystan.demo=true",
                        "--przystan.home=gdansk",
                        "--przystan.packages=gdansk,lindhem",
                        "--przystan.data=target/test-data",
                        "--przystan.database.url=" + program.url(),
                        "--przystan.database.user=" + program.user(),
                        "--przystan.database.password=" + program.password(),
                        "--przystan.database.owner-user=" + owner.user(),
                        "--przystan.database.owner-password=" + owner.password());
    }

    public static <T> T part(Class<T> type) {
        return PROGRAM.getBean(type);
    }

    /// Tells its modules that something happened.
    public static void tell(Object event) {
        PROGRAM.publishEvent(event);
    }

    /// A part of which there are several, by its name.
    public static <T> T part(String name, Class<T> type) {
        return PROGRAM.getBean(name, type);
    }

    public static URI address(String path) {
        return URI.create("http://localhost:" + PROGRAM.getEnvironment().getProperty("local.server.port") + path);
    }

    /// What a visitor gets, redirects not followed.
    public static Answer gets(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /// What comes back for a form, with the cookie and the token of the page that offered it.
    public static Answer posts(String path, Map<String, String> fields, String... headers) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8))
                .append('=')
                .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private static Answer send(HttpRequest request) {
        try {
            return new Answer(READER.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// An answer, read as a page.
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Document page() {
            return Jsoup.parse(text(), response.uri().toString());
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
