package przystan.ui;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Renders records through the templates that sit beside them.
@Component
public class Templates {

    private static final String ROOT = "przystan.";
    private static final Path CLASSES = Path.of("target/jte-classes");

    /// About as many as a long page has; a list that grows is copied.
    private static final int PIECES = 4096;

    private final TemplateEngine engine;

    /// @param live folder of template sources to recompile when they change; empty outside `bin/dev`
    Templates(@Value("${przystan.templates:}") String live) {
        this.engine = live.isEmpty()
                ? TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "przystan")
                : recompiling(Path.of(live));
    }

    private static TemplateEngine recompiling(Path sources) {
        var engine = TemplateEngine.create(
                new DirectoryCodeResolver(sources), CLASSES, ContentType.Html, Templates.class.getClassLoader());
        engine.setTrimControlStructures(true);
        return engine;
    }

    /// The finished page as UTF-8.
    public byte[] render(Page page, Frame frame) {
        return bytes(template(page.getClass(), ".jte"), Map.of("page", page, "frame", frame));
    }

    /// The paper face of a page: the template `<Name>Paper.jte` beside it.
    public byte[] renderPaper(Page page, Frame frame) {
        return bytes(template(page.getClass(), "Paper.jte"), Map.of("page", page, "frame", frame));
    }

    /// What a fragment looks like, for the template of a page to put in its place.
    public Content content(Fragment fragment, Frame frame) {
        return output -> render(fragment, frame, output);
    }

    private void render(Fragment fragment, Frame frame, TemplateOutput output) {
        engine.render(template(fragment.getClass(), ".jte"), Map.of("fragment", fragment, "frame", frame), output);
    }

    private byte[] bytes(String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput(PIECES);
        engine.render(template, parameters, output);
        return output.toByteArray();
    }

    private static String template(Class<?> type, String ending) {
        return type.getName().substring(ROOT.length()).replace('.', '/') + ending;
    }
}
