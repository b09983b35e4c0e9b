package przystan.governance.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import przystan.texts.StatedDate;

/// What this module takes from a package: the lists `decision_types`, `bodies` and `forum_groups`.
@Component
@Order(20)
class BodiesPart implements PackagePart {

    static final String DECISION_TYPE = "decision-type";
    static final String BODY = "body";
    static final String GROUP = "forum-group";

    private static final List<String> MEMBERSHIPS = List.of(
            "umbrella",
            "managers-of-key-institutions",
            "leaders-of-thematic-areas",
            "open",
            "open-growing",
            "appointed-per-term",
            "elected",
            "unit",
            "office");
    private static final List<String> PRECISIONS = List.of("exact", "approximate", "more-than", "almost", "uncertain");

    private final RecordedBodies bodies;

    BodiesPart(RecordedBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "governance";
    }

    @Override
    public void read(PackageFolder folder, PartContent into) {
        var order = 0;
        for (var item : folder.items("decision_types")) {
            into.give(DECISION_TYPE, item.id(), decisionType(item).with("order", ++order));
        }
        order = 0;
        for (var file : folder.filesWith("bodies")) {
            var recordedFor = file.optionalItem("meta").flatMap(meta -> meta.optionalDate("period_of_facts"));
            for (var item : file.items("bodies")) {
                into.give(BODY, item.id(), body(item, recordedFor).with("order", ++order));
            }
        }
        order = 0;
        for (var item : folder.items("forum_groups")) {
            into.give(GROUP, item.id(), group(item).with("order", ++order));
        }
        folder.refuseCycles("bodies", "parent");
    }

    private static Content decisionType(Item item) {
        return Content.EMPTY
                .with("name", item.localized("name"))
                .with("note", item.optionalText("note"))
                .with("source", item.text("source"));
    }

    private static Content group(Item item) {
        return Content.EMPTY
                .with("name", item.localized("name"))
                .with("area", item.optionalReference("area", "areas", "pseudo_areas"))
                .with("source", item.text("source"));
    }

    private static Content body(Item item, Optional<StatedDate> recordedFor) {
        var members = item.optionalItem("members");
        var cadence = item.optionalItem("cadence");
        return Content.EMPTY
                .with("name", item.localized("name"))
                .with("also_called", item.optionalLocalized("also_called"))
                .with("role", item.optionalLocalized("role"))
                .with("organisation", item.optionalReference("org", "organisations"))
                .with("parent", item.optionalReference("parent", "bodies"))
                .with("membership", item.optionalOneOf("membership", MEMBERSHIPS))
                .with("members", members.map(some -> some.count("count")))
                .with("members_precision", members.map(some -> some.oneOf("precision", PRECISIONS)))
                .with("members_of", members.map(some -> some.optionalLocalized("of")))
                .with("meets_every", cadence.flatMap(rhythm -> rhythm.optionalPeriod("interval")))
                .with("meets_at_least_every", cadence.flatMap(rhythm -> rhythm.optionalPeriod("max_interval")))
                .with("decisions", item.references("decisions", "decision_types"))
                .with("act", item.optionalReference("act", "acts"))
                .with("inaugurated", item.optionalDate("inaugurated"))
                .with("worked", item.optionalDate("active"))
                .with("duty_hours", item.optionalYes("duty_hours"))
                .with("minutes_url", item.optionalWebAddress("minutes_url"))
                .with("recorded_for", recordedFor)
                .with("note", item.optionalText("note"))
                .with("source", item.text("source"));
    }

    @Override
    public Map<RecordKey, Content> current(UnitId unit) {
        var current = new HashMap<RecordKey, Content>();
        bodies.decisionTypes().forEach((id, content) -> current.put(new RecordKey(DECISION_TYPE, id), content));
        bodies.bodies().forEach((id, content) -> current.put(new RecordKey(BODY, id), content));
        bodies.groups().forEach((id, content) -> current.put(new RecordKey(GROUP, id), content));
        return current;
    }

    @Override
    public void apply(UnitId unit, PartChanges changes) {
        changes.kept(DECISION_TYPE).forEach(bodies::keepDecisionType);
        changes.kept(BODY).forEach(bodies::keepBody);
        changes.kept(GROUP).forEach(bodies::keepGroup);
        changes.removed(GROUP).forEach(bodies::removeGroup);
        changes.removed(BODY).forEach(bodies::removeBody);
        changes.removed(DECISION_TYPE).forEach(bodies::removeDecisionType);
    }

    @Override
    public void write(Map<RecordKey, Content> records, PackageWriting into) {
        RecordKey.ordered(records, DECISION_TYPE, "order")
                .forEach((id, type) -> into.file("bodies").add("decision_types", id, type.without("order")));
        RecordKey.ordered(records, GROUP, "order")
                .forEach((id, group) -> into.file("bodies").add("forum_groups", id, group.without("order")));
        var files = 0;
        var period = "";
        for (var body : RecordKey.ordered(records, BODY, "order").entrySet()) {
            var recordedFor = body.getValue().text("recorded_for");
            if (files == 0 || !recordedFor.equals(period)) {
                period = recordedFor;
                files++;
            }
            // Files are read in the order of their names, and bodies stand in the order in which they were read.
            var file = into.file(String.format(Locale.ROOT, "bodies-%03d", files));
            if (!period.isEmpty()) {
                file.put("meta", Content.EMPTY.with("period_of_facts", period));
            }
            file.add("bodies", body.getKey(), asWritten(body.getValue()));
        }
    }

    private static Content asWritten(Content body) {
        return body.without("order", "recorded_for")
                .renaming("organisation", "org")
                .renaming("worked", "active")
                .gathering("members", Map.of("members", "count", "members_precision", "precision", "members_of", "of"))
                .gathering("cadence", Map.of("meets_every", "interval", "meets_at_least_every", "max_interval"));
    }
}
