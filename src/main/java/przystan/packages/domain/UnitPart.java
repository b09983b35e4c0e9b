package przystan.packages.domain;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import przystan.packages.Content;
import przystan.packages.PackageFolder;
import przystan.packages.PackagePart;
import przystan.packages.PackageWriting;
import przystan.packages.PartChanges;
import przystan.packages.PartContent;
import przystan.packages.RecordKey;
import przystan.packages.WrittenFile;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitId;
import przystan.tenancy.UnitRegister;
import przystan.texts.Texts;

/// The part that comes before all others: the unit itself.
@Component
@Order(0)
class UnitPart implements PackagePart {

    private final UnitRegister register;
    private final Texts texts;

    UnitPart(UnitRegister register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    @Override
    public String name() {
        return UnitSection.UNIT;
    }

    @Override
    public void read(PackageFolder folder, PartContent into) {
        new UnitSection(texts.languages(), key -> register.find(key).map(Unit::kind)).read(folder, into);
    }

    @Override
    public Map<RecordKey, Content> current(UnitId unit) {
        return register.find(unit)
                .map(there -> Map.of(
                        new RecordKey(UnitSection.UNIT, there.key()),
                        UnitContent.of(there, parent -> register.find(parent).map(Unit::key))))
                .orElse(Map.of());
    }

    @Override
    public void apply(UnitId unit, PartChanges changes) {
        changes.kept(UnitSection.UNIT).forEach((key, content) -> register.keep(UnitContent.unit(key, content)));
    }

    @Override
    public void write(Map<RecordKey, Content> records, PackageWriting into) {
        records.forEach((key, unit) -> {
            var tags = unit.texts("languages");
            into.file("municipality")
                    .put(
                            "municipality",
                            WrittenFile.identified(
                                    key.id(),
                                    unit.with("default_language", tags.getFirst())
                                            .with(
                                                    "languages",
                                                    tags.stream()
                                                            .map(tag -> Content.EMPTY.with("tag", tag))
                                                            .toList())));
        });
    }
}
