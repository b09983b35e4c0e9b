package przystan.organisations.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import przystan.packages.Content;
import przystan.packages.Item;
import przystan.packages.PackageFolder;
import przystan.packages.PackagePart;
import przystan.packages.PackageWriting;
import przystan.packages.PartChanges;
import przystan.packages.PartContent;
import przystan.packages.RecordKey;
import przystan.packages.Value;
import przystan.tenancy.UnitId;
import przystan.texts.StatedDate;

/// What this module takes from a package: the lists `kinds` and `organisations`.
@Component
@Order(10)
class OrganisationsPart implements PackagePart {

    static final String KIND = "kind";
    static final String ORGANISATION = "organisation";

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Organisations organisations;

    OrganisationsPart(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public void read(PackageFolder folder, PartContent into) {
        var kinds = kinds(folder, into);
        for (var file : folder.filesWith("organisations")) {
            var recordedFor = file.optionalItem("meta").flatMap(meta -> meta.optionalDate("period_of_facts"));
            for (var item : file.items("organisations")) {
                into.give(ORGANISATION, item.id(), content(organisation(item, kinds, recordedFor)));
            }
        }
        folder.refuseCycles("organisations", "parent");
    }

    /// A kind goes by its word, the one that organisations name it with and that stands in addresses.
    private static Set<String> kinds(PackageFolder folder, PartContent into) {
        var words = new HashSet<String>();
        for (var item : folder.items("kinds")) {
            var word = item.text("value");
            if (!word.isEmpty() && !WORD.matcher(word).matches()) {
                item.required("value").fault("organisations.fault.kind-word");
            } else if (!word.isEmpty() && !words.add(word)) {
                item.required("value").fault("organisations.fault.kind-twice", word);
            } else {
                into.give(KIND, word, Content.EMPTY.with("name", item.localized("name")));
            }
        }
        return words;
    }

    private static Organisation organisation(Item item, Set<String> kinds, Optional<StatedDate> recordedFor) {
        return new Organisation(
                item.id(),
                item.optionalText("abbreviation").orElse(""),
                item.localized("name"),
                item.oneOf("kind", kinds),
                item.references("areas", "areas", "pseudo_areas"),
                item.optionalReference("parent", "organisations").orElse(""),
                item.values("offers").stream().map(Value::localized).toList(),
                recordedFor,
                item.optionalText("note").orElse(""),
                item.text("source"));
    }

    @Override
    public Map<RecordKey, Content> current(UnitId unit) {
        var current = new HashMap<RecordKey, Content>();
        organisations
                .kinds()
                .forEach((id, name) -> current.put(new RecordKey(KIND, id), Content.EMPTY.with("name", name)));
        organisations
                .all()
                .forEach(organisation ->
                        current.put(new RecordKey(ORGANISATION, organisation.id()), content(organisation)));
        return current;
    }

    @Override
    public void apply(UnitId unit, PartChanges changes) {
        changes.kept(KIND).forEach((id, content) -> organisations.keepKind(id, content.localized("name")));
        changes.kept(ORGANISATION).forEach((id, content) -> organisations.keep(organisation(id, content)));
        changes.removed(ORGANISATION).forEach(organisations::remove);
        changes.removed(KIND).forEach(organisations::removeKind);
    }

    private static Content content(Organisation organisation) {
        return Content.EMPTY
                .with("abbreviation", organisation.abbreviation())
                .with("name", organisation.name())
                .with("kind", organisation.kind())
                .with("areas", organisation.areas())
                .with("parent", organisation.parent())
                .with("offers", organisation.offers())
                .with("recorded_for", organisation.recordedFor())
                .with("note", organisation.note())
                .with("source", organisation.source());
    }

    private static Organisation organisation(String id, Content content) {
        return new Organisation(
                id,
                content.text("abbreviation"),
                content.localized("name"),
                content.text("kind"),
                content.texts("areas"),
                content.text("parent"),
                content.localizedTexts("offers"),
                content.date("recorded_for"),
                content.text("note"),
                content.text("source"));
    }

    @Override
    public void write(Map<RecordKey, Content> records, PackageWriting into) {
        RecordKey.ordered(records, KIND, "name")
                .forEach((word, kind) -> into.file("organisations")
                        .add(
                                "kinds",
                                "kind-" + word,
                                Content.EMPTY.with("value", word).with("name", kind.localized("name"))));
        RecordKey.ordered(records, ORGANISATION, "name").forEach((id, organisation) -> {
            var file = into.file(organisation
                    .optionalText("recorded_for")
                    .map(period -> "organisations-" + period.replace('/', '_'))
                    .orElse("organisations"));
            organisation
                    .optionalText("recorded_for")
                    .ifPresent(period -> file.put("meta", Content.EMPTY.with("period_of_facts", period)));
            file.add("organisations", id, organisation.without("recorded_for"));
        });
    }
}
