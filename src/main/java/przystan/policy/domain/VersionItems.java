package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.VERSION_ITEM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import przystan.policy.domain.ModelVersion.Area;
import przystan.policy.domain.ModelVersion.BudgetFact;
import przystan.policy.domain.ModelVersion.DeliveryMode;
import przystan.policy.domain.ModelVersion.FinanceClass;
import przystan.policy.domain.ModelVersion.Goal;
import przystan.policy.domain.ModelVersion.Header;
import przystan.policy.domain.ModelVersion.Money;
import przystan.policy.domain.ModelVersion.Names;
import przystan.policy.domain.ModelVersion.Passage;
import przystan.policy.domain.ModelVersion.Programme;
import przystan.policy.domain.ModelVersion.Strategy;
import przystan.policy.domain.ModelVersion.Task;
import przystan.texts.Language;
import przystan.texts.LocalizedColumn;
import przystan.texts.Phrase;

/// Gathers the rows of `version_item`, which come in the document's order, into a version.
class VersionItems {

    /// What is read of each row beside name and text, of which one language is enough.
    static final List<Field<?>> FIELDS = List.of(
            VERSION_ITEM.KIND,
            VERSION_ITEM.ID,
            VERSION_ITEM.ORD,
            VERSION_ITEM.MARK,
            VERSION_ITEM.AREA,
            VERSION_ITEM.GOAL,
            VERSION_ITEM.FINANCE_CLASS,
            VERSION_ITEM.DELIVERY,
            VERSION_ITEM.ALSO,
            VERSION_ITEM.RESPONSIBLE,
            VERSION_ITEM.PARTNERS,
            VERSION_ITEM.PROGRAMMES,
            VERSION_ITEM.FORUM_GROUP,
            VERSION_ITEM.AMOUNT,
            VERSION_ITEM.CURRENCY,
            VERSION_ITEM.PERIOD,
            VERSION_ITEM.PRECISION,
            VERSION_ITEM.PART_OF,
            VERSION_ITEM.NOTE,
            VERSION_ITEM.SOURCE);

    private final Header header;
    private final List<Language> preferred;
    private final List<Area> areas = new ArrayList<>();
    private final List<Area> crossCutting = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<FinanceClass> classes = new ArrayList<>();
    private final List<DeliveryMode> modes = new ArrayList<>();
    private final List<BudgetFact> facts = new ArrayList<>();
    private final List<Programme> programmes = new ArrayList<>();
    private final List<Strategy> strategies = new ArrayList<>();

    VersionItems(Header header, List<Language> preferred) {
        this.header = header;
        this.preferred = preferred;
    }

    void add(Record row, @Nullable String selectedName, @Nullable String selectedText) {
        var name = LocalizedColumn.phrase(selectedName, preferred);
        var text = LocalizedColumn.phrase(selectedText, preferred);
        var kind = row.get(VERSION_ITEM.KIND);
        var id = row.get(VERSION_ITEM.ID);
        var source = row.get(VERSION_ITEM.SOURCE);
        switch (kind) {
            case "area" -> areas.add(area(row, name, text));
            case "cross-cutting" -> crossCutting.add(area(row, name, text));
            case "goal" -> goals.add(new Goal(id, orEmpty(row.get(VERSION_ITEM.AREA)), name, text, source));
            case "city-task" -> tasks.add(task(row, Task.Kind.CITY, name, text));
            case "contracted-task" -> tasks.add(task(row, Task.Kind.CONTRACTED, name, text));
            case "finance-class" -> classes.add(new FinanceClass(id, name, text, source));
            case "delivery-mode" -> modes.add(new DeliveryMode(id, name));
            case "programme" -> programmes.add(new Programme(id, name, list(row.get(VERSION_ITEM.ALSO))));
            case "budget-fact" -> facts.add(fact(row, text));
            case "strategy" -> strategies.add(new Strategy(name, text, orEmpty(row.get(VERSION_ITEM.PERIOD))));
            default -> passages.add(passage(row, kind, name, text));
        }
    }

    /// Organisations that the version mentions.
    Set<String> organisations() {
        var mentioned = new HashSet<String>();
        if (!header.coordinator().isEmpty()) {
            mentioned.add(header.coordinator());
        }
        tasks.forEach(task -> {
            mentioned.addAll(task.who().responsible());
            mentioned.addAll(task.who().partners());
        });
        return mentioned;
    }

    ModelVersion version(Names names) {
        return new ModelVersion(
                header,
                List.copyOf(areas),
                crossCutting.stream().findFirst(),
                List.copyOf(goals),
                List.copyOf(tasks),
                List.copyOf(passages),
                new Money(List.copyOf(classes), List.copyOf(modes), List.copyOf(facts)),
                List.copyOf(programmes),
                strategies.stream().findFirst(),
                names);
    }

    private static Area area(Record row, Phrase name, Phrase text) {
        return new Area(
                row.get(VERSION_ITEM.ID),
                row.get(VERSION_ITEM.ORD),
                orEmpty(row.get(VERSION_ITEM.MARK)),
                name,
                text,
                orEmpty(row.get(VERSION_ITEM.FORUM_GROUP)),
                row.get(VERSION_ITEM.NOTE));
    }

    private static Task task(Record row, Task.Kind kind, Phrase name, Phrase text) {
        return new Task(
                row.get(VERSION_ITEM.ID),
                kind,
                orEmpty(row.get(VERSION_ITEM.AREA)),
                list(row.get(VERSION_ITEM.ALSO)),
                orEmpty(row.get(VERSION_ITEM.GOAL)),
                name,
                text,
                new Task.Means(orEmpty(row.get(VERSION_ITEM.FINANCE_CLASS)), orEmpty(row.get(VERSION_ITEM.DELIVERY))),
                new Task.Who(list(row.get(VERSION_ITEM.RESPONSIBLE)), list(row.get(VERSION_ITEM.PARTNERS))),
                list(row.get(VERSION_ITEM.PROGRAMMES)),
                row.get(VERSION_ITEM.NOTE),
                row.get(VERSION_ITEM.SOURCE));
    }

    private static BudgetFact fact(Record row, Phrase text) {
        return new BudgetFact(
                row.get(VERSION_ITEM.ID),
                text,
                row.get(VERSION_ITEM.AMOUNT),
                orEmpty(row.get(VERSION_ITEM.CURRENCY)),
                orEmpty(row.get(VERSION_ITEM.PERIOD)),
                orEmpty(row.get(VERSION_ITEM.PRECISION)),
                orEmpty(row.get(VERSION_ITEM.PART_OF)),
                row.get(VERSION_ITEM.SOURCE));
    }

    private static Passage passage(Record row, String kind, Phrase name, Phrase text) {
        return new Passage(
                row.get(VERSION_ITEM.ID),
                Passage.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                orEmpty(row.get(VERSION_ITEM.AREA)),
                list(row.get(VERSION_ITEM.ALSO)),
                list(row.get(VERSION_ITEM.RESPONSIBLE)),
                name,
                text,
                row.get(VERSION_ITEM.NOTE),
                row.get(VERSION_ITEM.SOURCE));
    }

    private static List<String> list(String @Nullable [] stored) {
        return stored == null ? List.of() : Arrays.asList(stored);
    }

    private static String orEmpty(@Nullable String stored) {
        return stored == null ? "" : stored;
    }
}
