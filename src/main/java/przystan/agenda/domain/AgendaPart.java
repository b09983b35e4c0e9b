package przystan.agenda.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/// What this module takes from a package: the lists `places` and `events`.
@Component
@Order(40)
class AgendaPart implements PackagePart {

    static final String PLACE = "place";
    static final String EVENT = "event";

    private static final List<String> KINDS = List.of(
            "award",
            "conference",
            "consultation",
            "decision",
            "exhibition",
            "festival",
            "launch",
            "meeting",
            "presentation",
            "publication",
            "recurring",
            "study-visit",
            "training",
            "workshop",
            "other");
    private static final List<String> PRECISIONS = List.of("exact", "approximate", "more-than", "almost", "uncertain");
    private static final List<String> COUNTS = List.of("announced", "counted");

    private final Events events;

    AgendaPart(Events events) {
        this.events = events;
    }

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public void read(PackageFolder folder, PartContent into) {
        for (var item : folder.items("places")) {
            into.give(PLACE, item.id(), place(item));
        }
        var order = 0;
        for (var item : folder.items("events")) {
            into.give(EVENT, item.id(), event(item).with("order", ++order));
        }
    }

    private static Content place(Item item) {
        return Content.EMPTY
                .with("name", item.localized("name"))
                .with("address", item.optionalText("address"))
                .with("organisation", item.optionalReference("org", "organisations"))
                .with("note", item.optionalText("note"))
                .with("source", item.text("source"));
    }

    private static Content event(Item item) {
        var participants = item.optionalItem("participants");
        return Content.EMPTY
                .with("kind", item.oneOf("kind", KINDS))
                .with("title", item.localized("title"))
                .with("date", item.optionalDate("date"))
                .with("start", item.optionalTime("time"))
                .with("end", item.optionalTime("end"))
                .with("place", item.optionalReference("place", "places"))
                .with("participants", participants.map(people -> people.count("count")))
                .with("participants_precision", participants.map(people -> people.oneOf("precision", PRECISIONS)))
                .with("participants_kind", participants.flatMap(people -> people.optionalOneOf("kind", COUNTS)))
                .with("audience", item.optionalLocalized("audience"))
                .with("organisers", item.references("organisers", "organisations"))
                .with("hosts", item.references("hosts", "organisations"))
                .with("partners", item.references("partners", "organisations"))
                .with("bodies", item.references("bodies", "bodies"))
                .with(
                        "links",
                        item.values("links").stream().map(Value::webAddress).toList())
                .with("days", item.items("days").stream().map(AgendaPart::day).toList())
                .with(
                        "programme",
                        item.items("programme").stream().map(AgendaPart::point).toList())
                .with("note", item.optionalText("note"))
                .with("source", item.text("source"));
    }

    private static Content day(Item item) {
        return Content.EMPTY
                .with("date", item.optionalDay("date"))
                .with("start", item.optionalTime("start"))
                .with("end", item.optionalTime("end"))
                .with("place", item.optionalReference("place", "places"));
    }

    private static Content point(Item item) {
        return Content.EMPTY
                .with("title", item.localized("title"))
                .with("partners", item.references("partners", "organisations"));
    }

    @Override
    public Map<RecordKey, Content> current(UnitId unit) {
        var current = new HashMap<RecordKey, Content>();
        events.places().forEach((id, content) -> current.put(new RecordKey(PLACE, id), content));
        events.events().forEach((id, content) -> current.put(new RecordKey(EVENT, id), content));
        return current;
    }

    @Override
    public void apply(UnitId unit, PartChanges changes) {
        changes.kept(PLACE).forEach(events::keepPlace);
        changes.kept(EVENT).forEach(events::keepEvent);
        changes.removed(EVENT).forEach(events::removeEvent);
        changes.removed(PLACE).forEach(events::removePlace);
    }

    @Override
    public void write(Map<RecordKey, Content> records, PackageWriting into) {
        RecordKey.ordered(records, PLACE, "order")
                .forEach((id, place) -> into.file("agenda").add("places", id, place.renaming("organisation", "org")));
        RecordKey.ordered(records, EVENT, "order")
                .forEach((id, event) -> into.file("agenda").add("events", id, asWritten(event)));
    }

    private static Content asWritten(Content event) {
        return event.without("order")
                .renaming("start", "time")
                .gathering(
                        "participants",
                        Map.of(
                                "participants", "count",
                                "participants_precision", "precision",
                                "participants_kind", "kind"));
    }
}
