package przystan.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says where the pages are once they are served. In a rehearsal it reads some of them and ends, so that the JVM can
/// remember which classes a start needs.
@Component
class Readiness {

    private static final List<String> REHEARSED = List.of(
            "/",
            "/gdansk/pl",
            "/gdansk/ar",
            "/gdansk/pl/model",
            "/gdansk/en/model/areas/housing",
            "/gdansk/pl/model/tasks/task-sport",
            "/gdansk/pl/model/history",
            "/gdansk/pl/glossary",
            "/gdansk/pl/organisations",
            "/gdansk/pl/bodies",
            "/gdansk/pl/agenda",
            "/gdansk/pl/search?q=szkola",
            "/gdansk/pl/accessibility",
            "/gdansk/pl/privacy",
            "/gdansk/pl/not-there",
            "/gdansk/openapi.json");

    private final boolean rehearsal;

    Readiness(@Value("${przystan.rehearsal:false}") boolean rehearsal) {
        this.rehearsal = rehearsal;
    }

    @EventListener
    void on(ApplicationReadyEvent event) throws IOException, InterruptedException {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext served) {
            var server = served.getWebServer();
            var address = "http://localhost:" + (server == null ? 0 : server.getPort()) + "/";
            System.out.println("Przystań is ready at " + address);
            if (rehearsal) {
                rehearse(URI.create(address));
                System.exit(SpringApplication.exit(served));
            }
        }
    }

    private static void rehearse(URI address) throws IOException, InterruptedException {
        try (var reader = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (var path : REHEARSED) {
                reader.send(
                        HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
