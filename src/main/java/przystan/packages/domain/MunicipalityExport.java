package przystan.packages.domain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import przystan.boot.Command;
import przystan.texts.Language;
import przystan.texts.Texts;

/// The operator's command that writes the package of a unit as it stands.
@Component
class MunicipalityExport implements Command {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final ExportPackage export;
    private final Texts texts;

    MunicipalityExport(ExportPackage export, Texts texts) {
        this.export = export;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "municipality export";
    }

    @Override
    public String arguments() {
        return "UNIT DIR";
    }

    @Override
    public String purpose() {
        return texts.in(new Language("en")).say("packages.export.purpose");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var words = texts.in(new Language("en"));
        if (arguments.size() != 2) {
            out.println(words.say("packages.export.misused"));
            return MISUSED;
        }
        var unit = arguments.getFirst();
        var folder = arguments.getLast();
        try {
            return switch (export.of(unit, Path.of(folder))) {
                case ExportPackage.Outcome.Exported(var files) -> {
                    out.println(words.say("packages.export.done", files, folder));
                    yield 0;
                }
                case ExportPackage.Outcome.NoUnit _ -> {
                    out.println(words.say("packages.export.no-unit", unit));
                    yield FAILED;
                }
                case ExportPackage.Outcome.NotEmpty _ -> {
                    out.println(words.say("packages.export.not-empty", folder));
                    yield FAILED;
                }
            };
        } catch (IOException unwritten) {
            out.println(words.say("packages.export.unwritten", folder));
            return FAILED;
        }
    }
}
