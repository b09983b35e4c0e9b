package przystan.policy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import przystan.packages.Content;
import przystan.packages.PackageWriting;
import przystan.packages.RecordKey;
import przystan.packages.WrittenFile;

/// Writes policy documents, their history and the glossary as [PolicyPart] reads them: a file for each document.
final class PolicyWriting {

    private static final String ORDER = "ord";

    private final Map<RecordKey, Content> records;
    private final PackageWriting into;

    private PolicyWriting(Map<RecordKey, Content> records, PackageWriting into) {
        this.records = records;
        this.into = into;
    }

    static void write(Map<RecordKey, Content> records, PackageWriting into) {
        var writing = new PolicyWriting(records, into);
        RecordKey.ordered(records, "document", ORDER).forEach(writing::document);
        RecordKey.ordered(records, "term", ORDER)
                .forEach((id, term) -> into.file("glossary").add("terms", id, term));
    }

    private void document(String document, Content fields) {
        var file = into.file("model-" + document);
        file.put("model", WrittenFile.identified(document, model(document, fields)));
        of("area", document).forEach((id, area) -> {
            var list = area.text("kind").equals("area") ? "areas" : "pseudo_areas";
            var icon = PolicyPart.ICONS.contains(area.text("icon")) ? area.text("icon") : "";
            file.add(list, id, area.with("icon", icon).without("kind"));
        });
        list(file, document, "goal", "goals", goal -> goal);
        list(file, document, "finance_class", "finance_classes", known -> known);
        list(file, document, "delivery_mode", "delivery_modes", mode -> mode);
        strategy(file, document);
        of("task", document).forEach((id, task) -> file.add(task.text("kind") + "_tasks", id, task.without("kind")));
        of("passage", document).forEach((id, passage) -> {
            if (!passage.text("kind").equals("purpose")) {
                file.add(passage.text("kind") + "s", id, passage.without("kind"));
            }
        });
        list(file, document, "budget_fact", "budget_facts", fact -> fact);
        list(file, document, "act", "acts", act -> act.renaming("issued_on", "date"));
        of("history_entry", document).forEach((id, entry) -> {
            switch (entry.text("kind")) {
                case "milestone" -> file.add("timeline", id, milestone(entry));
                default -> into.file("consultation").add("steps", id, step(entry));
            }
        });
    }

    private Content model(String document, Content fields) {
        var purpose = new ArrayList<Content>();
        of("passage", document).forEach((id, passage) -> {
            if (passage.text("kind").equals("purpose")) {
                purpose.add(WrittenFile.identified(id, passage.without("kind")));
            }
        });
        return fields.without(ORDER)
                .renaming("note", "horizon_note")
                .gathering("adoption", Map.of("adopted_on", "date", "adopted_by", "body", "act", "act_file"))
                .with("purpose", purpose);
    }

    private void strategy(WrittenFile file, String document) {
        var programmes = new ArrayList<Content>();
        of("programme", document).forEach((id, programme) -> programmes.add(WrittenFile.identified(id, programme)));
        of("strategy", document)
                .forEach((id, strategy) -> file.put(
                        "strategy",
                        WrittenFile.identified(
                                id,
                                strategy.renaming("horizon", "programmes_horizon")
                                        .with("operational_programmes", List.copyOf(programmes)))));
    }

    private static Content milestone(Content entry) {
        return entry.without("kind").renaming("stated_date", "date").renaming("title", "event");
    }

    private static Content step(Content entry) {
        return entry.without("kind")
                .renaming("stated_date", "date")
                .renaming("place", "place_name")
                .gathering(
                        "participants",
                        Map.of(
                                "participants", "count",
                                "participants_precision", "precision",
                                "participants_shared_with", "shared_with"));
    }

    private void list(
            WrittenFile file, String document, String kind, String section, UnaryOperator<Content> asWritten) {
        of(kind, document).forEach((id, content) -> file.add(section, id, asWritten.apply(content)));
    }

    /// Records of a kind that belong to a document, with their place in the order under the name that packages use.
    private Map<String, Content> of(String kind, String document) {
        var found = RecordKey.ordered(records, kind, ORDER);
        found.values().removeIf(content -> !content.text("document").equals(document));
        found.replaceAll((_, content) -> content.without("document").renaming(ORDER, "order"));
        return found;
    }
}
