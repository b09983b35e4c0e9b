package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.DOCUMENT;
import static przystan.policy.domain.sql.Tables.TERM;
import static przystan.policy.domain.sql.Tables.VERSION;
import static przystan.policy.domain.sql.Tables.VERSION_ITEM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.search.SearchEntry;
import przystan.search.Searchable;
import przystan.tenancy.Unit;
import przystan.texts.Localized;

/// Offers the documents in force to the search: whole, by area, goal, task and sentence; and the glossary.
@Component
class SearchedPolicy implements Searchable {

    private final DSLContext sql;

    SearchedPolicy(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchEntry> entries(Unit unit) {
        var entries = new ArrayList<SearchEntry>();
        var documents = sql.select(DOCUMENT.ID, DOCUMENT.NAME, DOCUMENT.KIND, VERSION.NUMBER)
                .from(DOCUMENT)
                .join(VERSION)
                .on(VERSION.DOCUMENT.eq(DOCUMENT.ID).and(VERSION.STATE.eq("adopted")))
                .orderBy(DOCUMENT.ORD, DOCUMENT.ID)
                .fetch();
        for (var document : documents) {
            var base = document == documents.getFirst() ? "/model" : "/policies/" + document.get(DOCUMENT.ID);
            entries.add(new SearchEntry(
                    base,
                    "policy.document.kind",
                    Localized.ofJson(document.get(DOCUMENT.NAME).data()),
                    Localized.ofJson(document.get(DOCUMENT.KIND).data())));
            sql.selectFrom(VERSION_ITEM)
                    .where(VERSION_ITEM.DOCUMENT.eq(document.get(DOCUMENT.ID)))
                    .and(VERSION_ITEM.VERSION.eq(document.get(VERSION.NUMBER)))
                    .orderBy(VERSION_ITEM.ORD, VERSION_ITEM.ID)
                    .forEach(item -> {
                        var name = Localized.ofJson(item.getName().data());
                        var text = Localized.ofJson(item.getText().data());
                        var title = name.isEmpty() ? text : name;
                        path(base, item.getKind(), item.getId())
                                .ifPresent(path -> entries.add(new SearchEntry(
                                        path, kind(item.getKind()), title, name.isEmpty() ? name : text)));
                    });
        }
        sql.select(TERM.ID, TERM.TERM_, TERM.DEFINITION)
                .from(TERM)
                .forEach(term -> entries.add(new SearchEntry(
                        "/glossary#" + term.get(TERM.ID),
                        "policy.glossary.term",
                        Localized.ofJson(term.get(TERM.TERM_).data()),
                        new Localized(Map.of("en", term.get(TERM.DEFINITION))))));
        return entries;
    }

    private static Optional<String> path(String base, String kind, String id) {
        return switch (kind) {
            case "area", "cross-cutting" -> Optional.of(base + "/areas/" + id);
            case "goal" -> Optional.of(base + "/goals/" + id);
            case "city-task", "contracted-task" -> Optional.of(base + "/tasks/" + id);
            case "purpose", "principle", "value", "benefit", "problem", "finance-class" -> Optional.of(base + "#" + id);
            default -> Optional.empty();
        };
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "area", "cross-cutting" -> "policy.area.kind";
            case "goal" -> "policy.goal.kind";
            case "city-task", "contracted-task" -> "policy.task.kind";
            case "value" -> "policy.model.values";
            case "principle" -> "policy.model.principles";
            case "problem" -> "policy.model.problems";
            case "benefit" -> "policy.model.benefits";
            case "finance-class" -> "policy.model.money";
            default -> "policy.model.purposes";
        };
    }
}
