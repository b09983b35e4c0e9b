package przystan.policy.domain;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import przystan.tenancy.UnitId;
import przystan.texts.Localized;

/// Takes the policy documents, their history and the glossary from a municipality package.
///
/// Field names are those of the columns, so that [PolicyRecords] stores them without a word of its own.
@Component
@Order(30)
class PolicyPart implements PackagePart {

    private static final String[] AREAS = {"areas", "pseudo_areas"};
    private static final Set<String> PRECISIONS = Set.of("exact", "approximate", "more-than", "almost", "uncertain");
    static final Set<String> ICONS = Set.of(
            "school-education",
            "higher-education",
            "local-communities",
            "culture",
            "security",
            "health",
            "labour",
            "social-assistance",
            "housing",
            "sport",
            "social-communication",
            "language",
            "people",
            "info");

    private final PolicyRecords records;

    PolicyPart(PolicyRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public void read(PackageFolder folder, PartContent into) {
        var first = "";
        for (var file : folder.filesWith("model")) {
            var model = file.item("model");
            var follows = model.optionalReference("follows", "model");
            into.give("document", model.id(), document(model, follows));
            version(file, model, into);
            if (follows.isEmpty() && first.isEmpty()) {
                first = model.id();
            }
        }
        if (!first.isEmpty()) {
            consultation(folder, first, into);
        }
        for (var term : folder.items("terms")) {
            into.give(
                    "term",
                    term.id(),
                    Content.EMPTY
                            .with("area", term.optionalReference("area", AREAS))
                            .with("term", term.localized("term"))
                            .with("definition", term.text("definition"))
                            .with("source", term.text("source")));
        }
        folder.refuseCycles("model", "follows");
    }

    @Override
    public Map<RecordKey, Content> current(UnitId unit) {
        return records.current();
    }

    @Override
    public void apply(UnitId unit, PartChanges changes) {
        records.apply(unit, changes);
    }

    private static Content document(Item model, Optional<String> follows) {
        var adoption = model.optionalItem("adoption");
        return Content.EMPTY
                .with("ord", follows.isPresent() ? 1 : 0)
                .with("abbreviation", model.optionalText("abbreviation"))
                .with("name", model.localized("name"))
                .with("kind", model.localized("kind"))
                .with("coordinator", model.optionalReference("coordinator", "organisations"))
                .with("horizon", model.optionalText("horizon"))
                .with("horizon_reason", model.optionalLocalized("horizon_reason"))
                .with(
                        "evaluation_interval",
                        model.optionalPeriod("evaluation_interval").map(Period::toString))
                .with(
                        "planning_interval",
                        model.optionalPeriod("planning_interval").map(Period::toString))
                .with("follows", follows)
                .with("note", model.optionalText("horizon_note"))
                .with("source", model.text("source"))
                .with("adopted_on", adoption.map(adopted -> adopted.day("date")))
                .with("adopted_by", adoption.map(adopted -> adopted.reference("body", "bodies")))
                .with("act", adoption.flatMap(adopted -> adopted.optionalText("act_file")));
    }

    private static void version(Item file, Item model, PartContent into) {
        var document = model.id();
        give(into, "area", document, file.items("areas"), area -> area(area, "area"));
        give(into, "area", document, file.items("pseudo_areas"), area -> area(area, "cross-cutting"));
        give(
                into,
                "goal",
                document,
                file.items("goals"),
                goal -> Content.EMPTY
                        .with("area", goal.reference("area", AREAS))
                        .with("name", goal.localized("name"))
                        .with("text", goal.optionalLocalized("text")));
        give(
                into,
                "finance_class",
                document,
                file.items("finance_classes"),
                known -> Content.EMPTY
                        .with("name", known.localized("name"))
                        .with("text", known.optionalLocalized("text")));
        give(
                into,
                "delivery_mode",
                document,
                file.items("delivery_modes"),
                mode -> Content.EMPTY.with("name", mode.localized("name")));
        file.optionalItem("strategy").ifPresent(strategy -> {
            give(
                    into,
                    "strategy",
                    document,
                    List.of(strategy),
                    one -> Content.EMPTY
                            .with("name", one.localized("name"))
                            .with("vision", one.optionalLocalized("vision"))
                            .with("horizon", one.optionalText("programmes_horizon")));
            give(
                    into,
                    "programme",
                    document,
                    strategy.items("operational_programmes"),
                    programme -> Content.EMPTY
                            .with("name", programme.localized("name"))
                            .with("areas", programme.references("areas", AREAS)));
        });
        give(into, "task", document, file.items("city_tasks"), task -> task(task, "city"));
        give(into, "task", document, file.items("contracted_tasks"), task -> task(task, "contracted"));
        give(into, "passage", document, model.items("purpose"), passage -> passage(passage, "purpose"));
        for (var kind : List.of("principle", "value", "benefit", "problem")) {
            give(into, "passage", document, file.items(kind + "s"), passage -> passage(passage, kind));
        }
        give(
                into,
                "budget_fact",
                document,
                file.items("budget_facts"),
                fact -> Content.EMPTY
                        .with("text", fact.localized("text"))
                        .with("amount", fact.number("amount"))
                        .with("currency", fact.required("currency").currency())
                        .with("period", fact.text("period"))
                        .with("precision", fact.oneOf("precision", PRECISIONS))
                        .with("part_of", fact.optionalReference("part_of", "budget_facts"))
                        .with("finance_class", fact.reference("finance_class", "finance_classes")));
        give(
                into,
                "act",
                document,
                file.items("acts"),
                act -> Content.EMPTY
                        .with("title", act.localized("title"))
                        .with("file", act.optionalText("file"))
                        .with("issued_on", act.optionalDate("date"))
                        .with("body", act.optionalReference("body", "bodies"))
                        .with("url", act.optionalWebAddress("url"))
                        .with("note", act.optionalText("note")));
        give(
                into,
                "history_entry",
                document,
                file.items("timeline"),
                moment -> Content.EMPTY
                        .with("kind", "milestone")
                        .with("stated_date", moment.optionalDate("date"))
                        .with("title", moment.localized("event"))
                        .with("note", moment.optionalText("note")));
    }

    private static Content area(Item area, String kind) {
        var icon = area.optionalOneOf("icon", ICONS)
                .orElse(kind.equals("area") && ICONS.contains(area.id()) ? area.id() : "document");
        return Content.EMPTY
                .with("kind", kind)
                .with("icon", icon)
                .with("name", area.localized("name"))
                .with("description", area.optionalLocalized("description"))
                .with("forum_group", area.optionalReference("forum_group", "forum_groups"))
                .with("note", area.optionalText("note"));
    }

    private static Content task(Item task, String kind) {
        return Content.EMPTY
                .with("kind", kind)
                .with("area", task.reference("area", AREAS))
                .with("also", task.references("also", AREAS))
                .with("goal", task.optionalReference("goal", "goals"))
                .with("name", task.localized("name"))
                .with("text", task.optionalLocalized("text"))
                .with("finance_class", task.reference("finance_class", "finance_classes"))
                .with("delivery", task.reference("delivery", "delivery_modes"))
                .with("responsible", task.references("responsible", "organisations"))
                .with("partners", task.references("partners", "organisations"))
                .with("programmes", task.references("programmes", "strategy.operational_programmes"))
                .with("since", task.optionalDate("since"))
                .with("note", task.optionalText("note"));
    }

    private static Content passage(Item passage, String kind) {
        return Content.EMPTY
                .with("kind", kind)
                .with("area", passage.optionalReference("area", AREAS))
                .with("also", passage.references("also", AREAS))
                .with("who", texts(passage, "who"))
                .with("name", passage.optionalLocalized("name"))
                .with("text", passage.localized("text"))
                .with("note", passage.optionalText("note"));
    }

    private static void consultation(PackageFolder folder, String document, PartContent into) {
        var places = new LinkedHashMap<String, Localized>();
        folder.items("places").forEach(place -> places.put(place.id(), place.localized("name")));
        give(into, "history_entry", document, folder.items("steps"), step -> {
            var title = step.localized("title");
            var people = step.optionalItem("participants");
            return Content.EMPTY
                    .with("kind", "consultation")
                    .with("form", step.text("form"))
                    .with("stated_date", step.optionalDate("date"))
                    .with("title", title)
                    .with("audience", step.optionalLocalized("audience"))
                    .with("place", place(step, title, places))
                    .with("participants", people.map(some -> some.count("count")))
                    .with("participants_precision", people.map(some -> some.oneOf("precision", PRECISIONS)))
                    .with(
                            "participants_shared_with",
                            people.flatMap(some -> some.optionalReference("shared_with", "steps")))
                    .with("partners", step.references("partners", "organisations"))
                    .with("bodies", step.references("bodies", "bodies"))
                    .with("links", texts(step, "links"))
                    .with("note", step.optionalText("note"));
        });
    }

    /// A place of the agenda by its id, or a name of a place elsewhere, which reads the same in every language.
    private static Localized place(Item step, Localized title, Map<String, Localized> places) {
        return step.optionalReference("place", "places")
                .map(id -> places.getOrDefault(id, Localized.NONE))
                .or(() ->
                        Optional.of(step.optionalLocalized("place_name")).filter(name -> !name.equals(Localized.NONE)))
                .or(() -> step.optionalText("place_text").map(name -> {
                    var everywhere = new LinkedHashMap<String, String>();
                    title.byTag().keySet().forEach(tag -> everywhere.put(tag, name));
                    return new Localized(everywhere);
                }))
                .orElse(Localized.NONE);
    }

    private static List<String> texts(Item item, String key) {
        return item.values(key).stream().map(value -> value.text()).toList();
    }

    /// Gives records of a document in the order in which the file has them.
    private static void give(
            PartContent into,
            String kind,
            String document,
            List<Item> items,
            java.util.function.Function<Item, Content> fields) {
        var given = new ArrayList<String>();
        for (var item : items) {
            given.add(item.id());
            into.give(
                    kind,
                    item.id(),
                    fields.apply(item)
                            .with("document", document)
                            .with("ord", item.optionalCount("order").orElse(given.size()))
                            .with("source", item.optionalText("source").orElse("")));
        }
    }

    @Override
    public void write(Map<RecordKey, Content> records, PackageWriting into) {
        PolicyWriting.write(records, into);
    }
}
