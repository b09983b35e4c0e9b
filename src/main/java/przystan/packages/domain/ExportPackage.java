package przystan.packages.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.packages.PackagePart;
import przystan.packages.PackageWriting;
import przystan.packages.WrittenFile;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a unit as it stands into a package, whose import elsewhere makes the same unit.
@Component
public class ExportPackage {

    /// How an export went.
    public sealed interface Outcome {

        /// @param files how many were written
        record Exported(int files) implements Outcome {}

        /// There is no unit of this key.
        record NoUnit() implements Outcome {}

        /// The folder has something in it already.
        record NotEmpty() implements Outcome {}
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final List<PackagePart> parts;
    private final UnitRegister register;
    private final TransactionTemplate oneMoment;

    ExportPackage(ObjectProvider<PackagePart> parts, UnitRegister register, PlatformTransactionManager transactions) {
        this.parts = parts.orderedStream().toList();
        this.register = register;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// @param key the word of the unit in addresses
    /// @param folder made if it is not there; must be empty
    public Outcome of(String key, Path folder) throws IOException {
        var unit = register.find(key);
        if (unit.isEmpty()) {
            return new Outcome.NoUnit();
        }
        Files.createDirectories(folder);
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                return new Outcome.NotEmpty();
            }
        }
        var files = written(unit.get()).files();
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".yaml"), yaml(file.getValue()));
        }
        return new Outcome.Exported(files.size());
    }

    private PackageWriting written(Unit unit) {
        var writing = new PackageWriting();
        CurrentUnit.within(
                unit.id(),
                () -> oneMoment.execute(_ -> {
                    parts.forEach(part -> part.write(part.current(unit.id()), writing));
                    return writing;
                }));
        return writing;
    }

    /// Every value on one line, in the form that YAML shares with JSON.
    private static String yaml(WrittenFile file) {
        var text = new StringBuilder();
        file.maps().forEach((section, fields) -> {
            text.append(section).append(":\n");
            lines(text, "  ", "  ", fields.fields());
        });
        file.lists().forEach((section, records) -> {
            text.append(section).append(":\n");
            records.forEach(record -> lines(text, "  - ", "    ", record.fields()));
        });
        return text.toString();
    }

    private static void lines(StringBuilder text, String first, String next, Map<String, Object> fields) {
        var indent = first;
        for (var field : fields.entrySet()) {
            text.append(indent)
                    .append(field.getKey())
                    .append(": ")
                    .append(JSON.writeValueAsString(field.getValue()))
                    .append('\n');
            indent = next;
        }
    }
}
