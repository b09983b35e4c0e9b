package przystan.packages.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import przystan.packages.Content;
import przystan.packages.Faults;
import przystan.packages.PackageFolder;
import przystan.packages.PackageImported;
import przystan.packages.PackagePart;
import przystan.packages.PartContent;
import przystan.packages.RecordKey;
import przystan.packages.UnitKey;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitId;
import przystan.tenancy.UnitRegister;

/// Sets up a unit from its package, or brings it up to date: whole, or not at all when the package has a fault.
@Component
public class ImportPackage {

    /// How an import went.
    public sealed interface Outcome {

        /// The unit now has what the package says, and what its desk edited.
        record Imported(UnitId unit, ImportReport report) implements Outcome {}

        /// The package has faults, and nothing was changed.
        record Refused(Faults faults) implements Outcome {}
    }

    private final List<PackagePart> parts;
    private final ImportedRecords imported;
    private final UnitRegister register;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ImportPackage(
            ObjectProvider<PackagePart> parts,
            ImportedRecords imported,
            UnitRegister register,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.parts = parts.orderedStream().toList();
        this.imported = imported;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    public Outcome from(PackageFolder folder) {
        var contents = new LinkedHashMap<PackagePart, Map<RecordKey, Content>>();
        for (var part : parts) {
            var content = new PartContent();
            part.read(folder, content);
            contents.put(part, content.records());
        }
        var faults = folder.conclude();
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var unit = unit(contents);
        var report = CurrentUnit.within(unit, () -> transaction.execute(_ -> merge(unit, contents)));
        return new Outcome.Imported(unit, report);
    }

    private static UnitId unit(Map<PackagePart, Map<RecordKey, Content>> contents) {
        return contents.values().stream()
                .flatMap(records -> records.keySet().stream())
                .filter(key -> key.kind().equals(UnitSection.UNIT))
                .map(key -> new UnitKey(key.id()).id())
                .findFirst()
                .orElseThrow();
    }

    private ImportReport merge(UnitId unit, Map<PackagePart, Map<RecordKey, Content>> contents) {
        imported.lock(unit);
        var reports = new LinkedHashMap<String, ImportReport.Part>();
        contents.forEach((part, records) -> reports.put(part.name(), merge(unit, part, records)));
        var report = new ImportReport(reports);
        if (report.changedAnything()) {
            register.contentChanged(unit);
            events.publishEvent(new PackageImported(unit));
        }
        return report;
    }

    private ImportReport.Part merge(UnitId unit, PackagePart part, Map<RecordKey, Content> pack) {
        var base = imported.of(unit, part.name());
        var merge = PartMerge.of(new PartMerge.Versions(base, part.current(unit), pack));
        if (!merge.changes().isEmpty()) {
            part.apply(unit, merge.changes());
        }
        if (!List.copyOf(base.entrySet()).equals(List.copyOf(pack.entrySet()))) {
            imported.remember(unit, part.name(), pack);
        }
        return ImportReport.part(merge);
    }
}
