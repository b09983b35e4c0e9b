package przystan.audit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import przystan.texts.Words;

/// How acts, kinds of things and names of values are put into words. The module that records them has the texts: the
/// act `policy.draft.adopted` is said by `policy.act.draft.adopted`, the kind `policy.draft` by `policy.thing.draft`,
/// and
/// a value `title` of such a thing by `policy.value.title`. What has no text is shown by its code.
record ActWords(Words words) {

    private static final String ACT = ".act.";

    /// An act to choose.
    public record Choice(String code, String text) {}

    String act(String code) {
        return said(code, "act").orElse(code);
    }

    String thing(String kind) {
        return said(kind, "thing").orElse(kind);
    }

    /// @param kind of the thing that has the value
    String value(String kind, String name) {
        var key = module(kind) + ".value." + name;
        return words.knows(key) ? words.say(key) : name;
    }

    /// All acts that have words, in the order of the dictionary.
    List<Choice> acts() {
        return words.keys().stream()
                .filter(key -> key.contains(ACT) && key.indexOf(ACT) == key.indexOf('.'))
                .map(key -> new Choice(key.replaceFirst("\\.act\\.", "."), words.say(key)))
                .sorted(Comparator.comparing(Choice::text, words.order()))
                .toList();
    }

    private Optional<String> said(String code, String kind) {
        var module = module(code);
        var key = module + "." + kind + code.substring(module.length());
        return words.knows(key) ? Optional.of(words.say(key)) : Optional.empty();
    }

    private static String module(String code) {
        var end = code.indexOf('.');
        return end < 0 ? code : code.substring(0, end);
    }
}
