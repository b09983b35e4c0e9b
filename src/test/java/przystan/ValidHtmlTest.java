package przystan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The pages as the Nu HTML checker reads them.
class ValidHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gdansk/pl",
                "/gdansk/ar",
                "/gdansk/pl/model",
                "/gdansk/ar/model",
                "/gdansk/uk/model/areas/housing",
                "/gdansk/pl/model/tasks/task-sport",
                "/gdansk/en/model/history",
                "/gdansk/pl/model/versions",
                "/gdansk/de/glossary",
                "/gdansk/pl/policies",
                "/lindhem/sv/model",
                "/lindhem/ar/model/history",
                "/lindhem/en/policies/equal-treatment-plan",
                "/gdansk/pl/organisations",
                "/gdansk/pl/organisations/cwii",
                "/gdansk/pl/bodies",
                "/gdansk/pl/bodies/steering-committee",
                "/gdansk/pl/agenda",
                "/gdansk/pl/search",
                "/gdansk/pl/search?q=szkola",
                "/gdansk/pl/accessibility",
                "/gdansk/pl/privacy",
                "/gdansk/pl/accessibility/request",
                "/gdansk/pl/not-there",
                "/demo/components",
                "/demo/components?lang=ar"
            })
    void theCheckerFindsNoError(String path) throws Exception {
        assertThat(errors(RunningCity.gets(path).text())).isEmpty();
    }

    private static List<String> errors(String html) throws Exception {
        var found = new ArrayList<String>();
        var validator = new SimpleDocumentValidator(true);
        validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", new Silent());
        validator.setUpValidatorAndParsers(new Collecting(found), true, false);
        validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return new ArrayList<>(new TreeSet<>(found));
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

    private record Silent() implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
