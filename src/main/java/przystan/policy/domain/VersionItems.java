package przystan.policy.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import przystan.texts.StatedDate;

/// Gathers rows, which come in the document's order, into a version.
class VersionItems {

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

    void add(ItemRow row) {
        var name = LocalizedColumn.phrase(row.name(), preferred);
        var text = LocalizedColumn.phrase(row.text(), preferred);
        switch (row.kind()) {
            case "area" -> areas.add(area(row, name, text));
            case "cross-cutting" -> crossCutting.add(area(row, name, text));
            case "goal" -> goals.add(new Goal(row.id(), row.area(), name, text, row.source()));
            case "city-task" -> tasks.add(task(row, Task.Kind.CITY, name, text));
            case "contracted-task" -> tasks.add(task(row, Task.Kind.CONTRACTED, name, text));
            case "finance-class" -> classes.add(new FinanceClass(row.id(), name, text, row.source()));
            case "delivery-mode" -> modes.add(new DeliveryMode(row.id(), name));
            case "programme" -> programmes.add(new Programme(row.id(), name, row.also()));
            case "budget-fact" -> facts.add(fact(row, text));
            case "strategy" -> strategies.add(new Strategy(name, text, row.period()));
            default -> passages.add(passage(row, name, text));
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

    private static Area area(ItemRow row, Phrase name, Phrase text) {
        return new Area(row.id(), row.ord(), row.mark(), name, text, row.forumGroup(), row.note());
    }

    private static Task task(ItemRow row, Task.Kind kind, Phrase name, Phrase text) {
        return new Task(
                row.id(),
                kind,
                row.area(),
                row.also(),
                row.goal(),
                name,
                text,
                new Task.Means(row.finance(), row.delivery()),
                new Task.Who(row.responsible(), row.partners()),
                row.programmes(),
                StatedDate.parse(row.since()),
                row.note(),
                row.source());
    }

    private static BudgetFact fact(ItemRow row, Phrase text) {
        return new BudgetFact(
                row.id(),
                text,
                Optional.ofNullable(row.amount()).orElse(BigDecimal.ZERO),
                row.currency(),
                row.period(),
                row.precision(),
                row.partOf(),
                row.source());
    }

    private static Passage passage(ItemRow row, Phrase name, Phrase text) {
        return new Passage(
                row.id(),
                Passage.Kind.valueOf(row.kind().toUpperCase(Locale.ROOT)),
                row.area(),
                row.also(),
                row.responsible(),
                name,
                text,
                row.note(),
                row.source());
    }
}
