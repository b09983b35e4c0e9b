package przystan.packages.domain;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import przystan.boot.Command;
import przystan.packages.PackageFolder;
import przystan.texts.Language;
import przystan.texts.Texts;

/// The operator's command that imports a package from a folder, or one that ships with the program by its key.
@Component
class MunicipalityImport implements Command {

    private static final int FAULTY = 1;
    private static final int MISUSED = 2;

    private final ImportPackage importPackage;
    private final ShippedPackages shipped;
    private final Texts texts;

    MunicipalityImport(ImportPackage importPackage, ShippedPackages shipped, Texts texts) {
        this.importPackage = importPackage;
        this.shipped = shipped;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "municipality import";
    }

    @Override
    public String arguments() {
        return "DIR";
    }

    @Override
    public String purpose() {
        return texts.in(new Language("en")).say("packages.command.purpose");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var words = texts.in(new Language("en"));
        if (arguments.size() != 1) {
            out.println(words.say("packages.command.misused"));
            return MISUSED;
        }
        return switch (importPackage.from(open(arguments.getFirst()))) {
            case ImportPackage.Outcome.Imported imported -> {
                imported.report().lines(words).forEach(out::println);
                yield 0;
            }
            case ImportPackage.Outcome.Refused refused -> {
                refused.faults().lines(words).forEach(out::println);
                out.println(
                        words.say("packages.command.refused", refused.faults().count()));
                yield FAULTY;
            }
        };
    }

    private PackageFolder open(String place) {
        var folder = Path.of(place);
        return Files.exists(folder)
                ? PackageFolder.open(folder)
                : shipped.open(place).orElseGet(() -> PackageFolder.open(folder));
    }
}
