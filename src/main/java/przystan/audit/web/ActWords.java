package przystan.audit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import przystan.texts.Words;

/// How acts, kinds of things and names of values are put into words. The module that records them has the texts: an
/// act is the key of its own, such as `policy.act.draft-adopted`; the kind `policy.draft` is said by
/// `policy.thing.draft`, a value `title` of such a thing by `policy.value.title`. What has no text is shown by its
/// code.
public record ActWords(Words words) {

    private static final String ACT = ".act.";

    /// An act to choose.
    public record Choice(String code, String text) {}

    String act(String code) {
        return words.knows(code) ? words.say(code) : code;
    }

    String thing(String kind) {
        return said(kind, "thing", kind.substring(kind.indexOf('.') + 1)).orElse(kind);
    }

    /// @param kind of the thing that has the value
    String value(String kind, String name) {
        return said(kind, "value", name).orElse(name);
    }

    /// All acts that have words, in the order of the dictionary.
    List<Choice> acts() {
        return words.keys().stream()
                .filter(key -> key.contains(ACT) && key.indexOf(ACT) == key.indexOf('.'))
                .map(key -> new Choice(key, words.say(key)))
                .sorted(Comparator.comparing(Choice::text, words.order()))
                .toList();
    }

    private Optional<String> said(String kind, String sort, String name) {
        var end = kind.indexOf('.');
        var key = kind.substring(0, Math.max(0, end)) + "." + sort + "." + name;
        return words.knows(key) ? Optional.of(words.say(key)) : Optional.empty();
    }
}
