package przystan.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import przystan.policy.domain.ModelVersion;
import przystan.policy.domain.ModelVersion.BudgetFact;
import przystan.policy.domain.ModelVersion.Task;
import przystan.texts.Phrase;
import przystan.texts.Words;
import przystan.ui.Bars;

/// The pictures of a document: its tasks by source of money and by way of delivery, and published amounts.
final class ModelPictures {

    private ModelPictures() {}

    static List<Bars> of(ModelVersion model, Words words) {
        var pictures = new ArrayList<Bars>();
        pictures.add(new Bars(
                "by-class",
                words.say("policy.model.money.by-class"),
                words.say("policy.model.money.by-class.description"),
                new Bars.Columns(words.say("policy.task.finance"), words.say("policy.model.tasks-count")),
                model.money().classes().stream()
                        .map(known -> count(
                                known.name(),
                                model,
                                task -> task.means().finance().equals(known.id()),
                                words))
                        .toList()));
        pictures.add(new Bars(
                "by-delivery",
                words.say("policy.model.money.by-delivery"),
                words.say("policy.model.money.by-delivery.description"),
                new Bars.Columns(words.say("policy.task.delivery"), words.say("policy.model.tasks-count")),
                model.money().modes().stream()
                        .map(known -> count(
                                known.name(),
                                model,
                                task -> task.means().delivery().equals(known.id()),
                                words))
                        .toList()));
        if (!model.money().facts().isEmpty()) {
            pictures.add(new Bars(
                    "amounts",
                    words.say("policy.model.money.amounts"),
                    words.say("policy.model.money.amounts.description"),
                    new Bars.Columns(words.say("policy.model.what"), words.say("policy.model.amount")),
                    model.money().facts().stream().map(fact -> bar(fact, words)).toList()));
        }
        return pictures;
    }

    private static Bars.Bar count(Phrase name, ModelVersion model, Function<Task, Boolean> counted, Words words) {
        var tasks = model.tasks().stream().filter(counted::apply).count();
        return new Bars.Bar(name, Optional.empty(), tasks, words.number(tasks), "");
    }

    private static Bars.Bar bar(BudgetFact fact, Words words) {
        var amount =
                words.say("policy.amount.precision", fact.precision(), words.money(fact.amount(), fact.currency()));
        var period = words.phrase("policy.amount.period", fact.period());
        return new Bars.Bar(fact.text(), Optional.of(period), fact.amount().doubleValue(), amount, fact.source());
    }
}
