package przystan.policy.drafts;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import przystan.App;
import przystan.keys.TestKeys;

/// The demonstration as a process of its own, with a database server of its own, so that it can be killed while people
/// work with it.
final class EditedProgram {

    private static final Pattern READY = Pattern.compile("is ready at (http://\\S+?)/$");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final Process process;
    private final String address;

    private EditedProgram(Path data, Process process, String address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    static EditedProgram start(Path data) throws IOException {
        var process = process(data).start();
        var output = process.inputReader();
        var lines = new ArrayList<String>();
        String line;
        while ((line = output.readLine()) != null) {
            lines.add(line);
            var ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
                return new EditedProgram(data, process, ready.group(1));
            }
        }
        throw new IOException("the program did not start:\n" + String.join("\n", lines));
    }

    /// An operator's command on the same data, with its exit code.
    static int command(Path data, String... words) throws IOException, InterruptedException {
        var command = process(data, words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return command.waitFor();
    }

    private static ProcessBuilder process(Path data, String... words) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                App.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PRZYSTAN_"));
        builder.environment()
                .putAll(Map.of(
                        "PRZYSTAN_DATA", data.toString(),
                        "PRZYSTAN_PORT", "0",
                        "PRZYSTAN_DEMO", "true",
                        "PRZYSTAN_PACKAGES", "gdansk",
                        "PRZYSTAN_KEY_FILE", TestKeys.file().toAbsolutePath().toString()));
        return builder;
    }

    /// Ends program and server as a power cut would.
    void kill() throws IOException, InterruptedException {
        var victims = server();
        process.destroyForcibly();
        victims.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        for (var victim : victims) {
            victim.onExit().join();
        }
    }

    private List<ProcessHandle> server() throws IOException {
        var pidFile = data.resolve("database").resolve("postmaster.pid");
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    /// Somebody at a browser of their own.
    Browser signsIn(String email) throws IOException, InterruptedException {
        var browser = new Browser();
        browser.send("/demo/sign-in", Map.of("email", email));
        return browser;
    }

    /// Cookies and forms of one person.
    final class Browser {

        private final HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        private final Map<String, String> cookies = new LinkedHashMap<>();

        Document page(String path) throws IOException, InterruptedException {
            return Jsoup.parse(
                    exchange(HttpRequest.newBuilder(URI.create(address + path))).body());
        }

        /// @return the status of the answer
        int send(String path, Map<String, String> fields) throws IOException, InterruptedException {
            var body = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return exchange(HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body)))
                    .statusCode();
        }

        private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            var answer = client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
