package przystan.declarations.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Somebody at a browser, with cookies and a network address of their own.
final class Reader {

    private static final AtomicInteger READERS = new AtomicInteger();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address = "203.0.113." + READERS.incrementAndGet();
    private final URI program;

    Reader(int port) {
        this.program = URI.create("http://localhost:" + port);
    }

    record Answer(int status, String location, String kept, String retryAfter, Document page) {}

    Answer gets(String path) {
        return answer(HttpRequest.newBuilder(program.resolve(path)));
    }

    /// Fills in the form of this address and sends it, as a browser would.
    Answer sends(String path, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        gets(path)
                .page()
                .select("form[method=post] input[type=hidden]")
                .forEach(hidden -> fields.putIfAbsent(hidden.attr("name"), hidden.attr("value")));
        return posts(path, fields);
    }

    Answer posts(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(program.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            var answer = client.send(
                    request.header("X-Forwarded-For", address).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse(""),
                    answer.headers().firstValue("Cache-Control").orElse(""),
                    answer.headers().firstValue("Retry-After").orElse(""),
                    Jsoup.parse(answer.body()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
