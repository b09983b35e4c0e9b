package przystan.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;

/// The sample documents: the same first steps in four languages, and short sheets made on the spot.
final class Sheets {
    private Sheets() {}

    static PaperSheet sample(String language) {
        try (var file = Sheets.class.getResourceAsStream("/documents/sample-" + language + ".html")) {
            return sheet(language, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PaperSheet withBody(String language, String body) {
        return sheet(language, "<!doctype html><title>Próba</title><main><h1>Próba</h1>" + body + "</main>");
    }

    private static PaperSheet sheet(String language, String html) {
        return new PaperSheet(
                html,
                Locale.forLanguageTag(language),
                Jsoup.parse(html).title(),
                "Gdańsk",
                URI.create("https://przystan.example/gdansk/" + language + "/first-steps"),
                LocalDate.of(2026, 6, 18));
    }
}
