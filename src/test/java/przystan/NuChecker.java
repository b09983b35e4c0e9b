package przystan;

import java.io.File;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// The Nu HTML checker, loaded apart from the program since it needs an older ICU.
public final class NuChecker {

    private static final ClassLoader APART = apart();

    private NuChecker() {}

    /// Errors in an HTML document, each with its line; empty when there are none.
    @SuppressWarnings("unchecked")
    public static List<String> errors(String html) {
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(APART);
            return (List<String>) APART.loadClass(NuChecker.class.getName())
                    .getMethod("errorsHere", String.class)
                    .invoke(null, html);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /// The same where the older ICU is on the class path; called through [#errors] only.
    public static List<String> errorsHere(String html) throws Exception {
        var found = new ArrayList<String>();
        var validator = new SimpleDocumentValidator(true);
        validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", new Collecting(new ArrayList<>()));
        validator.setUpValidatorAndParsers(new Collecting(found), true, false);
        validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return new ArrayList<>(new TreeSet<>(found));
    }

    private static ClassLoader apart() {
        System.setProperty("log4j.defaultInitOverride", "true");
        var olderIcu = Path.of("target", "checker", "icu4j.jar");
        var places = Stream.concat(
                        Stream.of(olderIcu),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of))
                .map(NuChecker::url)
                .toArray(URL[]::new);
        return new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Collecting(List<String> found) implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            found.add("line " + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
