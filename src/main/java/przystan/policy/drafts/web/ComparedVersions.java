package przystan.policy.drafts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import przystan.policy.drafts.domain.Amendments.Amendment;
import przystan.policy.drafts.domain.Comparison;
import przystan.policy.drafts.domain.Item;
import przystan.policy.drafts.domain.ItemField;
import przystan.policy.drafts.domain.ItemKind;
import przystan.policy.drafts.domain.Wording;
import przystan.policy.wording.Difference;
import przystan.texts.Language;
import przystan.texts.Phrase;

/// Two versions side by side in one language, as a page shows them.
///
/// @param language of the texts that are compared
/// @param languages that may be compared
/// @param path of the page inside unit and language
public record ComparedVersions(
        Comparison comparison, Labels labels, Language language, List<Language> languages, String path) {

    /// How an item changed.
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// @param texts in the language compared
    /// @param elsewhere languages in which the item changed, too
    public record Row(
            ItemKind kind,
            String id,
            Phrase title,
            Change change,
            List<Text> texts,
            List<Fact> facts,
            List<Language> elsewhere,
            Optional<Phrase> reason) {}

    public record Text(String label, Difference difference) {}

    public record Fact(String label, List<Phrase> before, List<Phrase> after) {}

    /// Kinds of items that the versions have.
    public List<ItemKind> kinds() {
        return Arrays.stream(ItemKind.values())
                .filter(kind -> !comparison.of(kind).isEmpty()
                        || !comparison.unchanged(kind).isEmpty())
                .toList();
    }

    public List<Row> rows(ItemKind kind) {
        return comparison.of(kind).stream().map(this::row).toList();
    }

    private Row row(Amendment amendment) {
        var before = amendment.before().map(Item::wording).orElse(Wording.NOTHING);
        var after = amendment.after().map(Item::wording).orElse(Wording.NOTHING);
        var texts = new ArrayList<Text>();
        var facts = new ArrayList<Fact>();
        var kind = amendment.key().kind();
        for (var field : kind.fields()) {
            if (field.inLanguages()) {
                var difference = Difference.between(
                        before.in(field.name(), language.tag()), after.in(field.name(), language.tag()));
                if (!difference.isEmpty()) {
                    texts.add(new Text(labels.field(field.name()), difference));
                }
            } else if (!before.get(field.name()).equals(after.get(field.name()))) {
                facts.add(new Fact(labels.field(field.name()), said(kind, field, before), said(kind, field, after)));
            }
        }
        return new Row(
                kind,
                amendment.key().id(),
                labels.title(amendment.item()),
                change(amendment),
                texts,
                facts,
                elsewhere(kind, before, after),
                reason(amendment.reason()));
    }

    private List<Phrase> said(ItemKind kind, ItemField field, Wording wording) {
        return labels.chosen(kind, field.name(), wording.get(field.name()));
    }

    private List<Language> elsewhere(ItemKind kind, Wording before, Wording after) {
        return languages.stream()
                .filter(other -> !other.equals(language))
                .filter(other -> kind.fields().stream()
                        .filter(ItemField::inLanguages)
                        .anyMatch(field ->
                                !before.in(field.name(), other.tag()).equals(after.in(field.name(), other.tag()))))
                .toList();
    }

    private Optional<Phrase> reason(Wording wording) {
        var name = ItemKind.REASON.name();
        var tags = new ArrayList<>(labels.tags());
        wording.cells().keySet().stream()
                .map(Wording.Cell::of)
                .filter(cell -> cell.field().equals(name))
                .forEach(cell -> tags.add(cell.language()));
        return tags.stream()
                .filter(tag -> !wording.in(name, tag).isEmpty())
                .findFirst()
                .map(tag -> new Phrase(wording.in(name, tag), new Language(tag)));
    }

    private static Change change(Amendment amendment) {
        if (amendment.before().isEmpty()) {
            return Change.ADDED;
        }
        return amendment.after().isEmpty() ? Change.REMOVED : Change.CHANGED;
    }
}
