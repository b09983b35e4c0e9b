package przystan.packages.domain;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;
import przystan.texts.Texts;

/// Imports the shipped packages that the setting `przystan.packages` names: a unit that is not there yet before the
/// program says it is ready, a known one beside the first requests, since its pages can be read meanwhile.
@Component
@Order(0)
class ShippedAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedAtStart.class);

    private final ImportPackage importPackage;
    private final ShippedPackages shipped;
    private final UnitRegister units;
    private final Texts texts;
    private final List<String> keys;

    ShippedAtStart(
            ImportPackage importPackage,
            ShippedPackages shipped,
            UnitRegister units,
            Texts texts,
            @Value("${przystan.packages:}") List<String> keys) {
        this.importPackage = importPackage;
        this.shipped = shipped;
        this.units = units;
        this.texts = texts;
        this.keys = keys;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var key :
                keys.stream().map(String::strip).filter(key -> !key.isEmpty()).toList()) {
            if (units.find(key).isPresent()) {
                Thread.ofVirtual().name("package-" + key).start(() -> bringUpToDate(key));
            } else {
                start(key);
            }
        }
    }

    private void bringUpToDate(String key) {
        try {
            start(key);
        } catch (RuntimeException failed) {
            LOG.error("package {} was not brought up to date; its unit stays as it is", key, failed);
        }
    }

    private void start(String key) {
        var folder = shipped.open(key)
                .orElseThrow(() -> new IllegalStateException(
                        "no package “" + key + "” ships with the program; there are: " + shipped.keys()));
        var words = texts.in(new Language("en"));
        switch (importPackage.from(folder)) {
            case ImportPackage.Outcome.Imported imported -> {
                if (imported.report().changedAnything()) {
                    LOG.info(
                            "package {}: {}",
                            key,
                            String.join("; ", imported.report().lines(words)));
                }
            }
            case ImportPackage.Outcome.Refused refused ->
                throw new IllegalStateException("the package " + key + " is faulty: "
                        + String.join("; ", refused.faults().lines(words)));
        }
    }
}
