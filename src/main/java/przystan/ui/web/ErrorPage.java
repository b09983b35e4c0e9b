package przystan.ui.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import przystan.texts.Phrase;
import przystan.ui.Page;

/// What a reader sees when a request could not be answered: what happened, what is safe, where to go.
///
/// @param kind the part of the text key: `not-found`, `forbidden`, `conflict`, `wrong`, `too-many`, `away`, `fault`
/// @param detail what exactly was wrong, when a text says so; else empty
/// @param incident number under which a fault of ours stands in the log; else empty
/// @param ways links that lead on
public record ErrorPage(int status, String kind, String detail, String incident, List<Way> ways) implements Page {

    private static final Duration UNTIL_BACK = Duration.ofSeconds(30);

    @Override
    public Optional<Duration> retryAfter() {
        return status == 503 ? Optional.of(UNTIL_BACK) : Optional.empty();
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }

    /// A link that leads on.
    public record Way(Phrase name, String href) {}
}
