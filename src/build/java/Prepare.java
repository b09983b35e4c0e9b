import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// What the build makes before it compiles the program. Each step remembers what it was made from and does nothing
/// while
/// that stays the same; only then are its own classes compiled and run, so that an unchanged build pays for hashes
/// only.
/// Maven runs this file as it is, from the project's folder and with the program's class path.
class Prepare {

    private static final Path MADE = Path.of("target/prepare");

    private static final Path TEMPLATES = Path.of("src/main/java/przystan");

    private static final List<Step> STEPS = List.of(
            new Step(
                    "sql",
                    List.of(
                            Path.of("src/main/resources/db/migration"),
                            Path.of("src/main/java/przystan/database"),
                            Path.of("src/build/java/build/SqlClasses.java"),
                            Path.of("src/build/java/build/ModulePackages.java")),
                    "jooq|flyway|postgres",
                    "build.SqlClasses",
                    Path.of("target/generated-sources/jooq")),
            new Step(
                    "styles",
                    List.of(Path.of("src/main/resources/look"), Path.of("src/build/java/build/TrimStyles.java")),
                    "bootstrap",
                    "build.TrimStyles",
                    Path.of("target/generated-resources/assets")));

    /// @param inputs files and folders that the result depends on; the Java sources among them are compiled for the
    /// step
    /// @param libraries which jars of the class path the result depends on, by a pattern found in their names
    /// @param main a class with a `main` that makes the result
    /// @param result a folder that is there when the step has been done
    private record Step(String name, List<Path> inputs, String libraries, String main, Path result) {}

    private static final class Failure extends Exception {

        Failure(String message) {
            super(message);
        }
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        for (var step : STEPS) {
            try {
                prepare(step);
            } catch (Failure e) {
                System.err.println("prepare " + step.name() + ": " + e.getMessage());
                System.exit(1);
            }
        }
    }

    private static void prepare(Step step) throws IOException, Failure {
        var began = System.nanoTime();
        var remembered = MADE.resolve(step.name() + ".hash");
        var hash = hash(step);
        if (Files.exists(step.result())
                && Files.exists(remembered)
                && Files.readString(remembered).equals(hash)) {
            return;
        }
        Files.deleteIfExists(remembered);
        run(step, compiled(step));
        Files.writeString(remembered, hash);
        System.out.printf("prepare %s: %.1f s%n", step.name(), (System.nanoTime() - began) / 1e9);
    }

    private static String hash(Step step) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : watched(step)) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            digest.update(Files.readAllBytes(Path.of("src/build/java/Prepare.java")));
            libraries()
                    .map(library -> library.getFileName().toString())
                    .filter(name -> name.matches(".*(" + step.libraries() + ").*"))
                    .sorted()
                    .forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The styles depend on the words in templates, too.
    private static List<Path> watched(Step step) throws IOException {
        var watched = files(step, "");
        if (step.name().equals("styles")) {
            try (var paths = Files.walk(TEMPLATES)) {
                paths.filter(path -> path.toString().endsWith(".jte")).sorted().forEach(watched::add);
            }
        }
        return watched;
    }

    private static List<Path> files(Step step, String ending) throws IOException {
        var files = new ArrayList<Path>();
        for (var input : step.inputs()) {
            try (var paths = Files.walk(input)) {
                paths.filter(Files::isRegularFile)
                        .filter(path -> path.toString().endsWith(ending))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    /// The class path without the program's own classes, which are of the last build.
    private static Stream<Path> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile);
    }

    private static Path compiled(Step step) throws IOException, Failure {
        var classes = Files.createDirectories(MADE.resolve(step.name() + "-classes"));
        var options = List.of(
                "-d",
                classes.toString(),
                "-proc:none",
                "-nowarn",
                "-classpath",
                String.join(File.pathSeparator, libraries().map(Path::toString).toList()));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var sources = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = sources.getJavaFileObjectsFromPaths(files(step, ".java"));
            if (!compiler.getTask(null, sources, null, options, null, units).call()) {
                throw new Failure("the sources above do not compile.");
            }
        }
        return classes;
    }

    /// Runs the step apart from this class path, so that it sees its own classes and not those of the last build.
    private static void run(Step step, Path classes) throws IOException, Failure {
        var places = Stream.concat(Stream.of(classes, Path.of("src/main/resources")), libraries())
                .map(Prepare::url)
                .toArray(URL[]::new);
        try (var loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass(step.main()).getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {step.result().toString()});
        } catch (InvocationTargetException e) {
            throw new Failure(told(e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new Failure(e.toString());
        }
    }

    /// A trouble that the step foresaw speaks for itself; any other needs its place.
    private static String told(Throwable trouble) {
        if (trouble.getClass().getName().startsWith("przystan.")) {
            return trouble.getMessage();
        }
        trouble.printStackTrace();
        return trouble.toString();
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
