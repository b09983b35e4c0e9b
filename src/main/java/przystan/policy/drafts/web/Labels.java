package przystan.policy.drafts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.policy.drafts.domain.Item;
import przystan.policy.drafts.domain.ItemField;
import przystan.policy.drafts.domain.ItemKind;
import przystan.policy.drafts.domain.ItemOptions;
import przystan.texts.Language;
import przystan.texts.Phrase;
import przystan.texts.Words;

/// How items and what they choose from are called, for a reader.
///
/// @param items of one or two versions
/// @param organisations all of the unit, by id
/// @param tags of languages in which a name is looked for, best first
public record Labels(List<Item> items, Map<String, Phrase> organisations, List<String> tags, Words words) {

    private static final int SHORT = 90;

    /// What a field may choose from: ids and their names, in the order in which they are offered.
    public Map<String, Phrase> options(ItemField field, ItemKind of) {
        if (ItemOptions.namesOrganisations(field)) {
            return organisations;
        }
        var options = new LinkedHashMap<String, Phrase>();
        ItemOptions.words(field, of).forEach(word -> options.put(word, word(of, word)));
        ItemOptions.kindOf(field, of)
                .ifPresent(kind -> items.stream()
                        .filter(item -> item.kind() == kind)
                        .forEach(item -> options.putIfAbsent(item.key().id(), title(item))));
        return options;
    }

    /// What an item is called; its id when it has no words in any language.
    public Phrase title(Item item) {
        return item.wording()
                .title(tags)
                .map(said -> new Phrase(
                        shortened(said.getValue()), new Language(said.getKey().language())))
                .orElseGet(() -> new Phrase(item.key().id(), words.language()));
    }

    /// Names of what a cell chooses.
    public List<Phrase> chosen(ItemKind of, String cell, String value) {
        var options = of.field(cell).map(field -> options(field, of)).orElse(Map.of());
        return value.lines()
                .map(id -> Optional.ofNullable(options.get(id)).orElseGet(() -> new Phrase(id, words.language())))
                .toList();
    }

    /// The label of a field.
    public String field(String name) {
        return words.say("policy.compare.field." + name.replace('_', '-'));
    }

    public String kinds(ItemKind kind) {
        return words.say("policy.compare.kind." + kind.path());
    }

    private Phrase word(ItemKind of, String word) {
        return words.phrase(of == ItemKind.TASK ? "policy.compare.task-kind" : "policy.compare.passage-kind", word);
    }

    private static String shortened(String title) {
        return title.length() <= SHORT ? title : title.substring(0, title.offsetByCodePoints(0, SHORT / 2)) + "…";
    }
}
