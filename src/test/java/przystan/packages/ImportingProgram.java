package przystan.packages;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import przystan.App;

/// The program as an operator starts it to import a package: a process of its own with a data folder and a database
/// server of its own.
final class ImportingProgram {

    /// What it says on its way, in this order.
    enum Said {
        BEGUN("Creating new transaction .*ISOLATION_DEFAULT$"),
        COMMITTING("Initiating transaction commit$"),
        REPORTED("^organisation: ");

        private final Pattern line;

        Said(String line) {
            this.line = Pattern.compile(line);
        }
    }

    /// A while after it said something.
    record Moment(Said said, Duration later) {}

    /// Who is killed.
    enum Victim {
        PROGRAM,
        PROGRAM_AND_SERVER
    }

    private final Path data;
    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ImportingProgram(Path data, Process process) {
        this.data = data;
        this.process = process;
        this.output = process.inputReader();
    }

    /// @param pack a folder, or the key of a package that ships with the program
    static ImportingProgram start(Path data, String pack) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogging.level.przystan.tenancy.domain=debug",
                "-cp",
                System.getProperty("java.class.path"),
                App.class.getName(),
                "municipality",
                "import",
                pack);
        builder.environment().keySet().removeIf(name -> name.startsWith("PRZYSTAN_"));
        builder.environment().put("PRZYSTAN_DATA", data.toString());
        builder.environment().put("PRZYSTAN_PORT", "0");
        builder.environment()
                .put(
                        "PRZYSTAN_KEY_FILE",
                        przystan.keys.TestKeys.file().toAbsolutePath().toString());
        return new ImportingProgram(
                data, builder.directory(new File("/")).redirectErrorStream(true).start());
    }

    /// @return how long the writing took, from the beginning of the transaction to its commit
    Duration finish() throws IOException, InterruptedException {
        await(Said.BEGUN);
        var begun = System.nanoTime();
        await(Said.COMMITTING);
        var written = Duration.ofNanos(System.nanoTime() - begun);
        output.lines().forEach(lines::add);
        if (process.waitFor() != 0) {
            throw new IOException(told("The program ended with " + process.exitValue()));
        }
        return written;
    }

    private void await(Said said) throws IOException, InterruptedException {
        String line;
        while ((line = output.readLine()) != null) {
            lines.add(line);
            if (said.line.matcher(line).find()) {
                return;
            }
        }
        throw new IOException(told("The program ended with " + process.waitFor() + " before it was " + said));
    }

    private String told(String what) {
        return what + ":\n" + String.join("\n", lines);
    }

    /// Ends it at this moment as a power cut would: with no farewell.
    void kill(Moment moment, Victim victim) throws IOException, InterruptedException {
        for (var said : Said.values()) {
            if (said.compareTo(moment.said()) <= 0) {
                await(said);
            }
        }
        var victims = victim == Victim.PROGRAM ? List.<ProcessHandle>of() : server();
        Thread.sleep(moment.later());
        victims.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private List<ProcessHandle> server() throws IOException {
        var pidFile = data.resolve("database").resolve("postmaster.pid");
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }
}
