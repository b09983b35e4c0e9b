package przystan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void theCheckerFindsNoError(String path) {
        assertThat(NuChecker.errors(RunningCity.gets(path).text())).isEmpty();
    }
}
