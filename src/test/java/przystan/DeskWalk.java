package przystan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import przystan.RunningCity.Answer;
import przystan.policy.drafts.DraftTown;

/// A walk over the desk by several of the cast, who follow every way that they are shown; once per JVM, in two towns of
/// its own.
public final class DeskWalk {

    /// Pages looked at per person and address: a list of tasks leads to many pages of one kind.
    private static final int ALIKE = 2;

    private static final List<PathPattern> ADDRESSES = addresses();
    private static final List<Visited> VISITED = new ArrayList<>();

    static {
        var town = DraftTown.named("obchodowo");
        Colleague.signedIn(DraftTown.COORDINATOR)
                .posts(town.at("/desk/model"), town.at("/desk/model/drafts"), Map.of());
        walk(DraftTown.COORDINATOR, "/obchodowo/pl");
        walk(DraftTown.TRANSLATOR, "/obchodowo/en");
        walk(DraftTown.LEADER, "/obchodowo/pl");
        walk(DraftTown.ADMINISTRATOR, "/obchodowo/pl");
        walk(DraftTown.OFFICER, "/obchodowo/pl");
        DraftTown.like("lindhem", "rundby");
        var plan = "/rundby/en/desk/policies/equal-treatment-plan";
        Colleague.signedIn(DraftTown.COORDINATOR).posts(plan, plan + "/drafts", Map.of());
        walk(DraftTown.COORDINATOR, "/rundby/en");
    }

    private DeskWalk() {}

    /// A page or file that somebody opened.
    ///
    /// @param address as `access.txt` writes it, without the method
    public record Visited(String email, String address, String path, Answer answer) {

        public boolean isPage() {
            return answer.header("Content-Type").startsWith("text/html");
        }
    }

    /// Everything that was opened, in the order of the walk.
    public static List<Visited> visited() {
        return VISITED;
    }

    /// The addresses of `access.txt` that can be opened and begin like this.
    public static List<String> addresses(String beginning) {
        try (var lines = Files.lines(Path.of("src/test/resources/access.txt"))) {
            return lines.map(line -> line.split("\\|")[0].strip())
                    .filter(route -> route.startsWith("GET ") || route.startsWith("ANY "))
                    .map(route -> route.substring(4))
                    .filter(address -> address.equals(beginning)
                            || address.startsWith(beginning + "/")
                            || address.startsWith(beginning + "."))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<PathPattern> addresses() {
        return addresses("/{unit}/{lang}/desk").stream()
                .map(PathPatternParser.defaultInstance::parse)
                .sorted()
                .toList();
    }

    private static void walk(String email, String home) {
        var person = Colleague.signedIn(email);
        var seen = new HashMap<String, Integer>();
        var known = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(home + "/desk", home + "/desk/kept-form"));
        while (!waiting.isEmpty()) {
            var path = waiting.removeFirst();
            var address = address(path);
            if (!known.add(path) || seen.merge(address, 1, Integer::sum) > ALIKE) {
                continue;
            }
            var visit = new Visited(email, address, path, person.gets(path));
            VISITED.add(visit);
            if (visit.isPage()) {
                links(visit.answer()).stream()
                        .filter(link -> link.startsWith(home + "/desk"))
                        .forEach(waiting::add);
            }
        }
    }

    private static String address(String path) {
        var place = PathContainer.parsePath(path.split("\\?")[0]);
        return ADDRESSES.stream()
                .filter(address -> address.matches(place))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse("no address of access.txt: " + path);
    }

    private static List<String> links(Answer answer) {
        var here = answer.response().uri();
        return answer.page().select("a[href]").eachAttr("href").stream()
                .map(link -> link.split("#")[0])
                .filter(link -> !link.isEmpty() && !link.contains(":"))
                .map(here::resolve)
                .map(DeskWalk::inside)
                .toList();
    }

    private static String inside(URI link) {
        return link.getRawPath()
                + Optional.ofNullable(link.getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("");
    }
}
