package przystan.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Other programs on this machine, as the tests start them.
final class Programs {

    private static final Pattern NEEDED = Pattern.compile(
            "target/(test-)?classes$|postgres|commons-|/xz-|scram|saslprep|stringprep|jspecify|modulith-api");

    private Programs() {}

    static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    static Process java(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(command(main, System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return start(command);
    }

    static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .directory(new File("/"))
                .start();
    }

    static List<String> command(Class<?> main, String classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main.getName());
    }

    /// The words with which a running process was started.
    static List<String> command(long pid) {
        var info = ProcessHandle.of(pid).orElseThrow().info();
        return Stream.concat(
                        info.command().stream(), Arrays.stream(info.arguments().orElseThrow()))
                .toList();
    }

    /// What the launcher needs, copied to where every account may read it.
    static String copiedClassPath(Path folder) throws IOException, InterruptedException {
        var copies = new ArrayList<String>();
        for (var entry : Pattern.compile(File.pathSeparator).split(System.getProperty("java.class.path"))) {
            if (NEEDED.matcher(entry).find()) {
                var copy = folder.resolve(copies.size() + "-" + Path.of(entry).getFileName());
                run("cp", "-r", entry, copy.toString());
                copies.add(copy.toString());
            }
        }
        return copies.stream().collect(Collectors.joining(File.pathSeparator));
    }
}
