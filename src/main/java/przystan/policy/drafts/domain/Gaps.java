package przystan.policy.drafts.domain;

import java.util.ArrayList;
import java.util.List;

/// What a draft still lacks. None of it forbids its adoption.
///
/// @param list in the order of the items
public record Gaps(List<Gap> list) {

    /// What is missing.
    public enum Lack {
        SOURCE_TEXT,
        TRANSLATION,
        OUTDATED_TRANSLATION,
        RESPONSIBLE,
        GOAL,
        TASKS_OF_GOAL,
        TASKS_OF_AREA,
        PROGRAMMES
    }

    /// @param language tag of the text that is missing; the source language for what is in none
    public record Gap(Item item, Lack lack, String language) {}

    /// @param languages tags that the unit offers, the source language first
    public static Gaps of(List<Item> items, List<String> languages) {
        var gaps = new ArrayList<Gap>();
        var source = languages.getFirst();
        var hasGoals = items.stream().anyMatch(item -> item.kind() == ItemKind.GOAL);
        for (var item : items) {
            for (var field : item.kind().fields()) {
                if (field.inLanguages()) {
                    texts(item, field, languages, gaps);
                }
            }
            switch (item.kind()) {
                case TASK -> {
                    lack(item, "responsible", Lack.RESPONSIBLE, source, gaps);
                    lack(item, "programmes", Lack.PROGRAMMES, source, gaps);
                    if (hasGoals) {
                        lack(item, "goal", Lack.GOAL, source, gaps);
                    }
                }
                case GOAL -> {
                    if (noTask(items, "goal", item)) {
                        gaps.add(new Gap(item, Lack.TASKS_OF_GOAL, source));
                    }
                }
                case AREA -> {
                    if (noTask(items, "area", item) && noTask(items, "also", item)) {
                        gaps.add(new Gap(item, Lack.TASKS_OF_AREA, source));
                    }
                }
                case PASSAGE, FINANCE_CLASS, DELIVERY_MODE, PROGRAMME, STRATEGY, BUDGET_FACT -> {}
            }
        }
        return new Gaps(List.copyOf(gaps));
    }

    public List<Gap> of(Lack lack) {
        return list.stream().filter(gap -> gap.lack() == lack).toList();
    }

    public List<Gap> of(Lack lack, String language) {
        return of(lack).stream().filter(gap -> gap.language().equals(language)).toList();
    }

    /// Kinds of gaps that there are.
    public List<Lack> lacks() {
        return list.stream().map(Gap::lack).distinct().sorted().toList();
    }

    private static void texts(Item item, ItemField field, List<String> languages, List<Gap> gaps) {
        var source = languages.getFirst();
        var required = field.need() == ItemField.Need.REQUIRED;
        if (required && item.wording().in(field.name(), source).isEmpty()) {
            gaps.add(new Gap(item, Lack.SOURCE_TEXT, source));
        }
        for (var language : languages) {
            if (item.untranslated(field.name(), source, language)) {
                gaps.add(new Gap(item, Lack.TRANSLATION, language));
            } else if (item.outdated(field.name(), source, language)) {
                gaps.add(new Gap(item, Lack.OUTDATED_TRANSLATION, language));
            }
        }
    }

    private static void lack(Item item, String field, Lack lack, String source, List<Gap> gaps) {
        if (item.wording().get(field).isEmpty()) {
            gaps.add(new Gap(item, lack, source));
        }
    }

    private static boolean noTask(List<Item> items, String field, Item of) {
        return items.stream()
                .filter(item -> item.kind() == ItemKind.TASK)
                .noneMatch(task -> task.wording().list(field).contains(of.key().id()));
    }
}
