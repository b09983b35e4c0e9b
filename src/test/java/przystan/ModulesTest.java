package przystan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

    private static final Path GENERATED = Path.of("target/spring-modulith-docs");
    private static final Path KEPT = Path.of("docs/modules");

    private final ApplicationModules modules = ApplicationModules.of(App.class);

    @Test
    void everyModuleKeepsToItsDeclaredDependencies() {
        modules.verify();
    }

    @Test
    void everyModuleNamesItsAllowedDependencies() {
        assertThat(modules.stream()
                        .filter(module -> module.getBasePackage()
                                .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                                .isEmpty())
                        .map(module -> module.getIdentifier().toString()))
                .isEmpty();
    }

    /// Set the environment variable `PRZYSTAN_WRITE_DOCS` to write them anew.
    @Test
    void theGeneratedPagesOfTheModulesAreThoseInTheDocs() throws IOException {
        new Documenter(modules)
                .writeModulesAsPlantUml(
                        Documenter.DiagramOptions.defaults().withStyle(Documenter.DiagramOptions.DiagramStyle.UML))
                .writeModuleCanvases();
        if (System.getenv("PRZYSTAN_WRITE_DOCS") != null) {
            Files.createDirectories(KEPT);
            for (var page : pages(GENERATED).entrySet()) {
                Files.writeString(KEPT.resolve(page.getKey()), page.getValue());
            }
        }
        assertThat(lines(pages(KEPT))).isEqualTo(lines(pages(GENERATED)));
    }

    /// Without their order, which follows the order in which a file system lists classes.
    private static Map<String, List<String>> lines(Map<String, String> pages) {
        var lines = new TreeMap<String, List<String>>();
        pages.forEach((name, page) -> lines.put(name, page.lines().sorted().toList()));
        return lines;
    }

    private static Map<String, String> pages(Path folder) throws IOException {
        var pages = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(adoc|puml)"))
                    .toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return pages;
    }
}
